import { existsSync } from 'node:fs';
import { serveSite } from './site-server';

/** Serves ./build as production would, prints where, and stays until interrupted. */
export async function main(): Promise<void> {
  if (!existsSync('build/index.html')) {
    console.error('There is no build yet. Run "npm run build" first, or "npm start" to do both.');
    process.exit(1);
  }
  const port = Number(process.env.PORT ?? 5280);
  const site = await serveSite({ build: 'build', base: process.env.BASE_PATH ?? '' }, port);
  console.log(`\n  Kept            ${site.url}\n  The demo shop   ${site.url}#demo\n\n  Press Ctrl+C to stop.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void site.close());
}
