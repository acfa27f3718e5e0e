import { type Channel, watched } from './verdict';

/** Importing a foreign script; apart from `anywhere` because service workers cannot import at run time at all. */
export const dynamicImport: Channel = {
  id: 'import',
  attempt: watched((target) => import(/* @vite-ignore */ `${target}/module.js`))
};
