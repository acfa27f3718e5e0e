import { DEMO_READING } from '../demo/reading';
import { problem } from '../domain/problem';
import type { OpenShop } from './open-shop.svelte';

/** Opens the made-up shop, making it when this browser does not have it yet and importing it while it is empty. */
export async function openDemo(shop: OpenShop, base: string): Promise<void> {
  const known = shop.workspaces.find((workspace) => workspace.isDemo);
  if (known !== undefined) {
    if (shop.workspace?.id !== known.id) await shop.open(known.id);
    // A tab closed during the first import leaves the workspace without it; another tab may just be importing.
    if (shop.phase !== 'ready' || shop.imports.length > 0 || !shop.canWrite) return;
  }
  shop.phase = 'opening';
  const file = await orders(`${base}/demo/orders.csv.gz`);
  if (known === undefined) await shop.create('Demo shop', true);
  // It is open, but still empty: not yet a shop to look at.
  shop.phase = 'opening';
  await shop.importFiles([{ file, reading: DEMO_READING }]);
}

async function orders(url: string): Promise<File> {
  const answer = await fetch(url).catch(() => null);
  if (answer?.ok) return new File([await answer.blob()], 'demo-orders.csv.gz');
  throw problem({
    code: 'demo.not-loaded',
    what: 'The demo shop could not be loaded.',
    why: answer === null ? 'The browser could not reach this site.' : `The site answered ${answer.status}.`,
    todo: 'Check the connection and try again; it works offline once it was opened.',
    retry: true
  });
}

/** The view that a demo link's fragment asks for: `#demo` is home, `#demo=/cohorts/` that screen; null when it is no demo link. */
export function demoView(fragment: string): string | null {
  const found = /^#demo(?:=(\/[\w\-./?&=%:,~+]*))?$/.exec(fragment);
  return found === null ? null : (found[1] ?? '/');
}
