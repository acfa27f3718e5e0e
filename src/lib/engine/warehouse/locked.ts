import { sql, type Sql } from '../../sql/sql';

/** The one place the locked engine can read: where offered bytes appear. */
export const IMPORT_FOLDER = '/import/';

/** Statements that close the engine for good, in the only order that works; run on the first connection. */
export const LOCK: readonly Sql[] = [
  sql`set autoinstall_known_extensions = false`,
  sql`set autoload_known_extensions = false`,
  sql`set allow_community_extensions = false`,
  sql`set allowed_directories = [${IMPORT_FOLDER}]`,
  sql`set enable_external_access = false`,
  sql`set lock_configuration = true`
];
