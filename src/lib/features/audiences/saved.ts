import type { AudienceCondition } from '../../domain/audience';
import { canonicalJson, type Json } from '../../domain/export/canonical-json';
import type { TextHash } from '../../domain/export/digest';

/** An audience the merchant named and kept. */
export interface SavedAudience {
  readonly id: string;
  readonly name: string;
  readonly condition: AudienceCondition;
}

const PREFIX = 'audience:';

/** Name under which the workspace keeps a saved audience. */
export function savedKey(id: string): string {
  return PREFIX + id;
}

/**
 * The id of an audience: the same condition always has the same one, so that its holdout and its list of past exports
 * stay its own, saved or not.
 */
export function audienceId(condition: AudienceCondition, sha256: TextHash): string {
  return `aud-${sha256.hex(canonicalJson(condition as unknown as Json)).slice(0, 16)}`;
}

/** The saved audiences of a workspace by name; entries of another shape are passed over. */
export function savedAudiences(definitions: Readonly<Record<string, unknown>>): readonly SavedAudience[] {
  return Object.entries(definitions)
    .flatMap(([key, kept]) =>
      key.startsWith(PREFIX) && isSaved(kept) ? [{ id: key.slice(PREFIX.length), ...kept }] : []
    )
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

function isSaved(kept: unknown): kept is Omit<SavedAudience, 'id'> {
  if (typeof kept !== 'object' || kept === null) return false;
  const { name, condition } = kept as { name?: unknown; condition?: { kind?: unknown } | null };
  return typeof name === 'string' && typeof condition?.kind === 'string';
}
