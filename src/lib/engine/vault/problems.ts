import { problem, type ProblemError } from '../../domain/problem';

/** The Problem of a chunk whose bytes are not what was saved, or that is gone. */
export function damaged(sha256: string): ProblemError {
  return problem({
    code: 'vault.damaged',
    what: `A stored part of this workspace is damaged (${sha256.slice(0, 12)}…).`,
    why: 'Its bytes no longer match the fingerprint taken when it was saved.',
    todo: 'Go back to the previous save, or import the original file again.'
  });
}

/** The Problem of a save that another tab overtook. */
export function stale(expected: number, current: number): ProblemError {
  return problem({
    code: 'vault.stale',
    what: 'This change was not saved.',
    why: `Another tab saved first: generation ${current} is current, this tab knew ${expected}.`,
    todo: 'The workspace is read again; then repeat the change.',
    retry: true
  });
}

/** The Problem of a workspace (or another kind of thing) that is not in this browser. */
export function missing(id: string, kind = 'workspace'): ProblemError {
  return problem({
    code: 'vault.missing',
    what: `There is no ${kind} ${id} in this browser.`,
    why: 'It was deleted, or the browser removed its data.',
    todo: 'Open another workspace, or import its files again.'
  });
}

/** The Problem of a workspace written by a newer version of the product; it can be read by that one only. */
export function newer(found: number, known: number): ProblemError {
  return problem({
    code: 'vault.newer',
    what: 'This workspace was saved by a newer version of Kept.',
    why: `Its format is ${found}; this version knows ${known}.`,
    todo: 'Reload the page to get the newer version; nothing was changed.'
  });
}

/** The Problem of a change asked of a tab that may only read. */
export function readOnly(): ProblemError {
  return problem({
    code: 'vault.read-only',
    what: 'This tab can only read the workspace.',
    why: 'Another tab has it open and writes to it.',
    todo: 'Work in the other tab, close it, or take over here.',
    retry: true
  });
}

/** The thrown value, or the Problem `vault.full` with the bytes needed and free when it is the browser's quota. */
export async function storageProblem(thrown: unknown, needed: number): Promise<unknown> {
  if (!isQuota(thrown)) return thrown;
  const { quota, usage } = await navigator.storage.estimate();
  const free = quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  return problem({
    code: 'vault.full',
    what: `The browser has no room for this save: it needs ${megabytes(needed)}.`,
    why: free === null ? 'The browser does not say how much is free.' : `It says ${megabytes(free)} are free.`,
    todo: 'Free disk space, delete a workspace you no longer need, or remove an import; then try again.',
    retry: true
  });
}

function isQuota(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const inner = (thrown as { inner?: unknown }).inner;
  return thrown.name === 'QuotaExceededError' || (inner !== undefined && inner !== thrown && isQuota(inner));
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
