/** The IndexedDB database of the product. */
export const DATABASE = 'kept';

/** Numbered migrations of the stores, in Dexie's notation; released ones are never changed, only followed. */
export const MIGRATIONS = [
  {
    version: 1,
    stores: { workspaces: 'id', manifests: '[workspaceId+generation], workspaceId', chunks: 'sha256' }
  }
] as const;
