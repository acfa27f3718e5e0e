import { type Channel, watched } from './verdict';

/** Importing a foreign script; apart from `anywhere` because service workers cannot import at run time at all. */
export const dynamicImport: Channel = watched('import', (target) => import(/* @vite-ignore */ `${target}/module.js`));
