import { recognize } from '../../catalog/sources/recognize';
import type { SourceDefinition } from '../../catalog/sources/source';
import { containerOf, type ContainerKind } from '../../domain/files/container';
import { headerFingerprint } from '../../domain/files/header';
import { sampleOf } from '../../domain/files/sample';
import { gunzipped, headOf } from '../../domain/files/streams';
import { guessReading, type ReadingGuess } from '../../domain/guess/guess-reading';
import type { Problem } from '../../domain/problem';
import type { Reading } from '../../domain/reading';

/** What a file is and how it would be read, with the reason of every decision. */
export interface Inspection {
  readonly name: string;
  readonly bytes: number;
  readonly kind: ContainerKind;
  /** The format it was recognized as; null when it is a table of unknown layout. */
  readonly format: Pick<SourceDefinition, 'id' | 'label' | 'platform' | 'role' | 'proven'> | null;
  readonly header: readonly string[];
  /** Names the layout, to remember a confirmed reading by. */
  readonly fingerprint: string;
  /** True when a reading confirmed before was taken over. */
  readonly isRemembered: boolean;
  /** The proposal; null when the file cannot be an order file at all. */
  readonly reading: Reading | null;
  readonly guesses: ReadingGuess['guesses'];
  /** Names of the decisions that a person should confirm. */
  readonly questions: readonly string[];
  readonly missing: ReadingGuess['missing'];
  readonly notes: readonly string[];
  /** Why it cannot be imported as it stands; null when it can. */
  readonly problem: Problem | null;
}

const HEAD = 1 << 20;

/** Looks at the head of a file: its container, layout and format, and a proposal for every decision about reading it. */
export async function inspectFile(
  file: Blob & { readonly name: string },
  remembered: Readonly<Record<string, Reading>>,
  browserZone = new Intl.DateTimeFormat().resolvedOptions().timeZone
): Promise<Inspection> {
  const raw = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const outer = containerOf(raw, file.name);
  if (outer.problem !== null) return unreadable(file, outer.kind, outer.problem);
  const head = await headOf(outer.kind === 'gzip' ? gunzipped(file.stream(), file.name) : file.stream(), HEAD);
  const inner = containerOf(head, file.name);
  if (inner.problem !== null) return unreadable(file, inner.kind, inner.problem);
  const sample = sampleOf(head, file.name, { isWhole: head.length < HEAD });
  const found = sample.hasHeader ? recognize(sample.header) : null;
  const format = found !== null && 'source' in found ? found.source : null;
  const fingerprint = headerFingerprint(sample.header);
  const known = remembered[fingerprint] ?? null;
  const guess = guessReading(sample, {
    format: format?.columns === undefined ? null : { id: format.id, columns: format.columns },
    remembered: known,
    browserZone
  });
  return {
    name: file.name,
    bytes: file.size,
    kind: outer.kind,
    format: format === null ? null : described(format),
    header: sample.header,
    fingerprint,
    isRemembered: known !== null,
    ...guess
  };
}

/** What the screens say about a source definition. */
export function described({ id, label, platform, role, proven }: SourceDefinition): NonNullable<Inspection['format']> {
  return { id, label, platform, role, proven };
}

function unreadable(file: Blob & { readonly name: string }, kind: ContainerKind, problem: Problem): Inspection {
  const nothing = { format: null, header: [], fingerprint: '', isRemembered: false, reading: null };
  return {
    name: file.name,
    bytes: file.size,
    kind,
    ...nothing,
    guesses: {},
    questions: [],
    missing: [],
    notes: [],
    problem
  };
}
