import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

/** One measured line of the table: a value per size, and the target it is held against. */
export interface Finding {
  readonly what: string;
  readonly unit: 'times' | 'bytes';
  readonly target: number | null;
  readonly values: readonly number[];
}

/** The findings as a Markdown table; a value that misses its target is marked. */
export function markdown(sizes: readonly number[], findings: readonly Finding[]): string {
  const heads = sizes.map((lines) => `${(lines / 1e6).toLocaleString('en')} million lines`);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['CPU time as a multiple; bytes per line', ...heads, 'target']),
    row(['---', ...sizes.map(() => '---:'), '---:']),
    ...findings.map(({ what, unit, target, values }) =>
      row([
        what,
        ...values.map((value) => cell(value, unit, target)),
        target === null ? '' : `≤ ${plain(target, unit)}`
      ])
    )
  ].join('\n');
}

function cell(value: number, unit: Finding['unit'], target: number | null): string {
  return target !== null && value > target ? `${plain(value, unit)} (missed)` : plain(value, unit);
}

function plain(value: number, unit: Finding['unit']): string {
  return unit === 'bytes' ? `${Math.round(value)} B` : `${Number(value.toPrecision(2))}×`;
}

const MARKED = /(<!-- bench:start -->)[\s\S]*?(<!-- bench:end -->)/;

/** Puts the table between the markers of a file, laid out as all of it is; false when the file has none. */
export async function writeBetweenMarkers(path: string, table: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (!MARKED.test(text)) return false;
  const filled = text.replace(MARKED, (_, start: string, end: string) => `${start}\n\n${table}\n\n${end}`);
  await writeFile(path, await format(filled, { ...(await resolveConfig(path)), parser: 'markdown' }));
  return true;
}
