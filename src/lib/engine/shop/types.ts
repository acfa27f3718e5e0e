import type { Reading } from '../../domain/reading';
import type { RecordRole } from '../../domain/records/record-kind';

/** A record that was not used: where it stands, its text, and why. */
export interface SetAside {
  /** Record number in the file, the header not counted, from 1. */
  readonly row: number;
  /** Physical line where the record begins, from 1; null when only the record number is known. */
  readonly line: number | null;
  /** Stable name of the reason, such as `ragged`, `no-date`, `repeated-order`. */
  readonly reason: string;
  /** One sentence for people. */
  readonly why: string;
  readonly text: string;
}

/** What a clean-up rule did to an import (B3). */
export interface FixReport {
  readonly rule: string;
  readonly count: number;
  readonly samples: readonly { readonly row: number; readonly before: string; readonly after: string }[];
  readonly on: boolean;
}

/** Progress of an import. `fraction` is 0 to 1 over the whole import. */
export interface ImportProgress {
  readonly stage: 'reading' | 'understanding' | 'building' | 'saving';
  readonly fraction: number;
  readonly rowsPerSecond: number | null;
  readonly secondsLeft: number | null;
}

/** The summary of one import; `read = used + setAside` always holds (D0.6). */
export interface ImportReport {
  readonly importNo: number;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly fileBytes: number;
  readonly source: string;
  readonly reading: Reading;
  readonly read: number;
  readonly used: number;
  readonly setAside: number;
  /** Why records were set aside, most frequent first. */
  readonly reasons: readonly {
    readonly reason: string;
    readonly why: string;
    readonly count: number;
    /** Record number of the first one; reports of early versions lack it. */
    readonly first?: number;
  }[];
  /** What its records tell about. */
  readonly role: RecordRole;
  /** Orders, people, articles, rows of ad spend or events, by what was known of them before. */
  readonly things: {
    readonly found: number;
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
  };
  readonly lines: number;
  readonly customers: number;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  readonly currencies: readonly { readonly currency: string; readonly orders: number }[];
  readonly fixes: readonly FixReport[];
  /** Sentences that a person should read, such as "49 % of fulfilled orders are unpaid". */
  readonly notes: readonly string[];
  /** True when the same bytes with the same reading were here already: nothing was done. */
  readonly repeated: boolean;
}
