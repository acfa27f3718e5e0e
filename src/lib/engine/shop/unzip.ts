import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { containerOf } from '../../domain/files/container';
import { problem, ProblemError } from '../../domain/problem';

const MB = 1 << 20;
const LIMIT = 1500 * MB;
// Text packs at ten to one, a bomb at a thousand to one.
const RATIO = 150;
const FREE = 50 * MB;

/**
 * The files inside zip archives in their place, other files as they are; folders and what systems hide in archives are
 * left out. Throws a ProblemError for an archive that is damaged, encrypted, inside another, or grows beyond measure.
 */
export async function unpackArchives(files: readonly File[]): Promise<readonly File[]> {
  const unpacked = await Promise.all(files.map(async (file) => ((await isZip(file)) ? filesIn(file) : [file])));
  return unpacked.flat();
}

async function isZip(file: File): Promise<boolean> {
  return containerOf(new Uint8Array(await file.slice(0, 4096).arrayBuffer()), file.name).kind === 'zip';
}

async function filesIn(archive: File): Promise<File[]> {
  const found: File[] = [];
  let failed: unknown = null;
  let total = 0;
  const unzip = new Unzip((entry) => {
    if (entry.name.endsWith('/') || /(^|\/)(__MACOSX\/|\.)/.test(entry.name)) return;
    gather(entry, {
      onBytes: (count) => {
        total += count;
        if (total > LIMIT || (total > FREE && total > RATIO * archive.size)) throw bomb(archive.name);
      },
      onEnd: (parts) => found.push(new File(parts, entry.name.replace(/^.*\//, ''))),
      onError: (thrown) => (failed ??= thrown)
    });
  });
  unzip.register(UnzipInflate);
  try {
    for (const reader = archive.stream().getReader(); failed === null;) {
      const { done, value } = await reader.read();
      unzip.push(value ?? new Uint8Array(0), done);
      if (done) break;
    }
  } catch (thrown) {
    failed ??= thrown;
  }
  if (failed !== null) throw failed instanceof ProblemError ? failed : damaged(archive.name, failed);
  if (found.length === 0) throw damaged(archive.name, new Error('it holds no file'));
  for (const file of found) if (await isZip(file)) throw nested(archive.name, file.name);
  return found;
}

interface Gathering {
  onBytes(count: number): void;
  onEnd(parts: Uint8Array<ArrayBuffer>[]): void;
  onError(thrown: unknown): void;
}

function gather(entry: UnzipFile, { onBytes, onEnd, onError }: Gathering): void {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  entry.ondata = (error, data, isLast) => {
    if (error !== null) return onError(error);
    try {
      onBytes(data.length);
    } catch (thrown) {
      entry.terminate();
      return onError(thrown);
    }
    parts.push(data.slice());
    if (isLast) onEnd(parts);
  };
  entry.start();
}

function bomb(name: string) {
  return problem({
    code: 'import.zip-ratio',
    what: `Unpacking “${name}” was stopped.`,
    why: 'It grows to more than a hundred and fifty times its size or beyond 1.5 GB, which no export does.',
    todo: 'Unpack it yourself, look at it, and add the files if they are right.'
  });
}

function nested(name: string, inner: string) {
  return problem({
    code: 'import.zip-in-zip',
    what: `“${name}” was not unpacked: “${inner}” inside is an archive itself.`,
    why: 'Archives inside archives are not opened.',
    todo: 'Unpack it and add the files inside.'
  });
}

function damaged(name: string, thrown: unknown) {
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  return problem({
    code: 'import.bad-zip',
    what: `“${name}” could not be unpacked.`,
    why: `The archive is cut off, damaged or encrypted (${why}).`,
    todo: 'Download it again, or unpack it yourself and add the files inside.'
  });
}
