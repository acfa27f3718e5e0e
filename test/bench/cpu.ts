/** CPU seconds of the whole process (all threads, user and system) that a piece of work took, and what it gave. */
export async function cpuOf<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, value };
}

/** The median CPU seconds of several runs of the same work, and what the last one gave. */
export async function medianCpu<T>(runs: number, work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const all: { seconds: number; value: T }[] = [];
  for (let run = 0; run < runs; run++) all.push(await cpuOf(work));
  const { value } = all[all.length - 1] as { value: T };
  const sorted = all.map(({ seconds }) => seconds).sort((a, b) => a - b);
  return { seconds: sorted[Math.floor(runs / 2)] as number, value };
}
