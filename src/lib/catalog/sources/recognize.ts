import { normalHeader } from '../../domain/files/header';
import { SOURCES } from './index';
import type { Fingerprint, SourceDefinition } from './source';

/** The format that a header belongs to, or the formats that fit equally well. */
export type Recognition =
  | { readonly source: SourceDefinition; readonly score: number }
  | { readonly tie: readonly SourceDefinition[]; readonly score: number };

/** The known format of a header: all required columns, no forbidden one, the most points (two for each required, one for each distinctive column); null when none fits. */
export function recognize(header: readonly string[]): Recognition | null {
  const scored = [...SOURCES.values()]
    .map((source) => ({ source, score: source.fingerprint === null ? 0 : points(header, source.fingerprint) }))
    .filter(({ score }) => score > 0);
  const score = Math.max(0, ...scored.map((one) => one.score));
  const [first, ...others] = scored.filter((one) => one.score === score);
  if (first === undefined) return null;
  return others.length === 0 ? first : { tie: [first, ...others].map(({ source }) => source), score };
}

function points(header: readonly string[], { required, distinctive, forbidden, aliases = {} }: Fingerprint): number {
  const names = new Set(header.flatMap((cell) => namesOf(normalHeader(cell), aliases)));
  if (!required.every((name) => names.has(name)) || forbidden.some((name) => names.has(name))) return 0;
  return 2 * required.length + distinctive.filter((name) => names.has(name)).length;
}

/** The names that a header cell of normal text goes by: itself, with any currency, and what those are called here. */
export function namesOf(name: string, aliases: Readonly<Record<string, string>>): string[] {
  const anyCurrency = name.replace(/\([a-z]{3}\)/, '(*)');
  return [name, anyCurrency, aliases[name], aliases[anyCurrency]].filter((one) => one !== undefined);
}
