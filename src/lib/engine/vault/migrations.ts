import type { ManifestBody } from './types';

type Json = Readonly<Record<string, unknown>>;

/** What changes a manifest of the version before into this one. Released steps are never changed, only followed. */
const STEPS: Readonly<Record<number, (body: Json) => Json>> = {
  // Version 1 knew imports of orders only.
  2: (body) => ({
    ...body,
    imports: (body['imports'] as readonly Json[]).map((one) => {
      const { orders, ...report } = one['report'] as Json;
      return { ...one, report: { role: 'orders', things: orders, ...report } };
    })
  })
};

/** A stored manifest of any version so far in the shape of this one; `version` is that of this code. */
export function migrated(stored: unknown, version: number): ManifestBody {
  let body = stored as Json;
  for (let next = Number(body['formatVersion']) + 1; next <= version; next++)
    body = { ...(STEPS[next]?.(body) ?? body), formatVersion: next };
  return body as unknown as ManifestBody;
}
