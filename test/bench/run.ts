import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Database } from '../../src/lib/engine/warehouse/database';
import { medianCpu } from './cpu';
import { engineMemory, openEngine } from './engine';
import { nativeRows, openNative, readCsv } from './native';
import { writeOrderLines } from './order-lines';
import { mustAgree, QUESTIONS } from './questions';
import { markdown, writeBetweenMarkers, type Finding } from './report';
import { emptyStaging, importOnce, reopen } from './shop';

const SIZES = [100_000, 1_000_000];

/** Measures Kept against native DuckDB side by side, prints the ratios and writes them into the README. */
export async function main(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : SIZES;
  const folder = await mkdtemp(join(tmpdir(), 'kept-bench-'));
  try {
    const bench = { native: await openNative(), db: await openEngine(), folder };
    await warmUp(bench);
    const measured: Finding[][] = [];
    for (const lines of sizes) measured.push(await measure(bench, lines));
    const findings = (measured[0] ?? []).map((finding, index) => ({
      ...finding,
      values: measured.map((one) => one[index]?.values[0] ?? NaN)
    }));
    const table = markdown(sizes, findings);
    console.log(table);
    if (args.length === 0) await writeBetweenMarkers('README.md', table);
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Bench {
  readonly native: DuckDBConnection;
  readonly db: Database;
  readonly folder: string;
}

// Both engines compile while they run for the first time; a visitor pays that once, not per import.
async function warmUp({ native, db, folder }: Bench): Promise<void> {
  const path = join(folder, 'warm.csv');
  await writeOrderLines(path, 20_000);
  await readCsv(native, path);
  await reopen(db, await importOnce(db, path));
}

async function measure({ native, db, folder }: Bench, lines: number): Promise<Finding[]> {
  const path = join(folder, `${lines}.csv`);
  await writeOrderLines(path, lines);
  const runs = lines > 500_000 ? 1 : 3;
  const read = await medianCpu(3, () => readCsv(native, path));
  const imported = await medianCpu(runs, () => importOnce(db, path));
  const reopened = await medianCpu(runs, () => reopen(db, imported.value));
  console.log(
    `${lines} lines, seconds of CPU: native read_csv ${read.seconds.toFixed(2)}, ` +
      `import ${imported.seconds.toFixed(2)}, reopening ${reopened.seconds.toFixed(2)}`
  );
  const { original, segments } = imported.value;
  const stored = Object.values(segments).reduce((sum, chunk) => sum + chunk.storedBytes, 0);
  return [
    ratio('Import, all of it ÷ native read_csv', imported.seconds / read.seconds, 3),
    ...(await askAll(native, db)),
    ratio('Reopening ÷ import', reopened.seconds / imported.seconds, 0.1),
    bytes('Storage, the file as it came', original.storedBytes / lines, null),
    bytes('Storage, what was understood', stored / lines, 60),
    ...(await memory(db, lines))
  ];
}

async function askAll(native: DuckDBConnection, db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, ours, plain, figures } of QUESTIONS) {
    const theirs = await medianCpu(5, () => nativeRows(native, plain));
    const own = await medianCpu(5, () => db.ask(ours));
    mustAgree(name, figures(own.value), theirs.value);
    console.log(
      `  ${name}: native ${(theirs.seconds * 1000).toFixed(0)} ms, ours ${(own.seconds * 1000).toFixed(0)} ms`
    );
    findings.push(ratio(`${name} ÷ native on raw lines`, own.seconds / theirs.seconds, 0.5));
  }
  return findings;
}

async function memory(db: Database, lines: number): Promise<Finding[]> {
  const all = await engineMemory(db);
  await emptyStaging(db);
  const marts = await engineMemory(db);
  return [
    bytes('Engine memory, marts', marts / lines, 60),
    bytes('Engine memory, staging', (all - marts) / lines, null)
  ];
}

function ratio(what: string, value: number, target: number): Finding {
  return { what, unit: 'times', target, values: [value] };
}

function bytes(what: string, value: number, target: number | null): Finding {
  return { what, unit: 'bytes', target, values: [value] };
}
