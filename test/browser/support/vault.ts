import Dexie from 'dexie';

/** Leaves nothing of earlier tests in the browser. */
export async function emptyVault(): Promise<void> {
  if (!(await Dexie.exists('kept'))) return;
  const database = await new Dexie('kept').open();
  for (const table of database.tables) await table.clear();
  database.close();
}

/** Bytes that cannot be compressed. */
export function noise(bytes: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(all.subarray(at, at + 65_536));
  return all;
}
