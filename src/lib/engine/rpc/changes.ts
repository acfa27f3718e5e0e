import type { ShopSettings } from '../../domain/settings';
import { missing } from '../vault/problems';
import type { ImportRecord } from '../vault/types';
import { rehydrate } from './rehydrate';
import type { Export } from './engine-api';
import type { Session } from './session';

/** The record of one import; throws `vault.missing`. */
export function importRecord(session: Session, importNo: number): ImportRecord {
  const record = session.body.imports.find((one) => one.importNo === importNo);
  if (!record) throw missing(`number ${importNo}`, 'import');
  return record;
}

/** Removes one import from the shop; its rows come back when the save fails. */
export async function removeImport(session: Session, importNo: number): Promise<void> {
  const { originalName } = importRecord(session, importNo);
  const before = session.body;
  const after = { ...before, imports: before.imports.filter((one) => one.importNo !== importNo) };
  session.mustWrite();
  try {
    await rehydrate(session.parts, before, after);
    await session.save(after, {
      kind: 'import-removed',
      about: 'An import was removed.',
      facts: { importNo, fileName: originalName },
      chunks: {}
    });
  } catch (thrown) {
    await rehydrate(session.parts, after, before);
    throw thrown;
  }
}

/** Replaces the settings that change numbers. */
export function changeSettings(session: Session, next: ShopSettings): Promise<void> {
  const facts = { version: next.version, from: session.body.settings.version };
  const entry = { kind: 'settings' as const, about: 'The settings were changed.', facts, chunks: {} };
  return session.save({ ...session.body, settings: next }, entry);
}

/** Shows the shop as of a day; saved where this tab may write. */
export function changeAsOf(session: Session, day: string | null): Promise<void> {
  return session.canWrite ? session.save({ ...session.body, asOf: day }) : session.view(day);
}

/** Keeps a definition under its id, such as a saved segment; null forgets it. */
export function define(session: Session, id: string, definition: unknown): Promise<void> {
  const { [id]: _, ...others } = session.body.definitions;
  const definitions = definition === null ? others : { ...others, [id]: definition };
  const about = definition === null ? 'A definition was removed.' : 'A definition was saved.';
  return session.note({ ...session.body, definitions }, { kind: 'definition', about, facts: { id }, chunks: {} });
}

/** Writes down that something left the browser, with its bytes beside the entry. */
export function recordExport(session: Session, { about, facts, attachments }: Export): Promise<void> {
  const { vault } = session.parts;
  session.mustWrite();
  return vault.writing(async () => {
    const chunks: Record<string, string> = {};
    for (const [name, bytes] of Object.entries(attachments)) chunks[name] = (await vault.putChunk(bytes)).sha256;
    await session.note(session.body, { kind: 'export', about, facts, chunks });
  });
}
