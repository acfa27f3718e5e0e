import type { SourceDefinition } from '../../catalog/sources/source';
import { understand } from '../../catalog/sources/understand';
import { containerOf, type ContainerKind } from '../../domain/files/container';
import { headerFingerprint } from '../../domain/files/header';
import { sampleOf } from '../../domain/files/sample';
import { headOf } from '../../domain/files/streams';
import type { ReadingGuess } from '../../domain/guess/guess-reading';
import { ProblemError, type Problem } from '../../domain/problem';
import type { Reading } from '../../domain/reading';
import type { RecordRole } from '../../domain/records/record-kind';
import { openFile, type OpenText } from './open-file';

/** What a file is and how it would be read, with the reason of every decision. */
export interface Inspection {
  readonly name: string;
  readonly bytes: number;
  readonly kind: ContainerKind;
  /** The format it was recognized as; null when it is a table of unknown layout. */
  readonly format: Pick<SourceDefinition, 'id' | 'label' | 'platform' | 'role' | 'proven'> | null;
  readonly header: readonly string[];
  /** What its records tell about. */
  readonly role: RecordRole;
  /** Names the layout, to remember a confirmed reading by. */
  readonly fingerprint: string;
  /** True when a reading confirmed before was taken over. */
  readonly isRemembered: boolean;
  /** The sheets or lists that the file holds, the likeliest first; empty when there is nothing to choose. */
  readonly parts: readonly string[];
  /** The proposal; null when the file cannot be read at all. */
  readonly reading: Reading | null;
  readonly guesses: ReadingGuess['guesses'];
  /** Names of the decisions that a person should confirm. */
  readonly questions: readonly string[];
  readonly missing: ReadingGuess['missing'];
  readonly notes: readonly string[];
  /** Why it cannot be imported as it stands; null when it can. */
  readonly problem: Problem | null;
}

/** What a person chose about a file before it is looked at. */
export interface Chosen {
  /** The sheet or list to read. */
  readonly part?: string;
  /** What its records tell about. */
  readonly role?: RecordRole;
}

const HEAD = 1 << 20;

/**
 * Looks at the head of a file: its container, layout and format, and a proposal for every decision about reading it.
 * Gives one inspection for each kind of record in it: documents of events may hold orders too.
 */
export async function inspectFile(
  file: Blob & { readonly name: string },
  remembered: Readonly<Record<string, Reading>>,
  browserZone = new Intl.DateTimeFormat().resolvedOptions().timeZone,
  chosen: Chosen = {}
): Promise<readonly Inspection[]> {
  try {
    const { kind, texts } = await openFile(file, file.name);
    const formats = texts.filter(({ format }) => format !== null);
    const tables = texts.filter(({ format }) => format === null);
    const wanted = tables.find(({ part }) => part !== null && part === chosen.part) ?? tables[0];
    const parts = tables.flatMap(({ part }) => part ?? []);
    const looked = [...formats, ...(wanted === undefined ? [] : [wanted])];
    const about = { name: file.name, bytes: file.size, kind, parts };
    const hints = { remembered, browserZone, role: chosen.role };
    return await Promise.all(looked.map((text) => inspectText(text, about, hints)));
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    const { kind } = containerOf(new Uint8Array(await file.slice(0, 4096).arrayBuffer()), file.name);
    return [unreadable(file, kind, thrown.problem)];
  }
}

async function inspectText(
  text: OpenText,
  about: Pick<Inspection, 'name' | 'bytes' | 'kind' | 'parts'>,
  hints: {
    remembered: Readonly<Record<string, Reading>>;
    browserZone: string;
    role: RecordRole | undefined;
  }
): Promise<Inspection> {
  const head = await headOf(text.text(), HEAD);
  const { problem: refusal } = containerOf(head, about.name);
  if (refusal !== null) throw new ProblemError(refusal);
  const sample = sampleOf(head, about.name, { isWhole: head.length < HEAD });
  const fingerprint = headerFingerprint(sample.header);
  const known = hints.remembered[fingerprint] ?? null;
  const { recognition, reading, ...guess } = understand(sample, { ...hints, remembered: known }, text.format);
  const format = text.format ?? (recognition !== null && 'source' in recognition ? recognition.source : null);
  return {
    ...about,
    format: format === null ? null : described(format),
    header: sample.header,
    fingerprint,
    isRemembered: known !== null && reading.source === known.source,
    reading: text.part === null ? reading : { ...reading, part: text.part },
    ...guess
  };
}

/** What the screens say about a source definition. */
function described({ id, label, platform, role, proven }: SourceDefinition): NonNullable<Inspection['format']> {
  return { id, label, platform, role, proven };
}

function unreadable(file: Blob & { readonly name: string }, kind: ContainerKind, problem: Problem): Inspection {
  const nothing = {
    role: 'orders' as const,
    format: null,
    header: [],
    fingerprint: '',
    isRemembered: false,
    parts: [],
    reading: null
  };
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
