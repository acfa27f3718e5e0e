import { build } from 'vite';
import { main as preview } from './preview';

/** Builds the site and serves it with the production headers. */
export async function main(): Promise<void> {
  console.log('Building …');
  await build({ logLevel: 'error' });
  await preview();
}
