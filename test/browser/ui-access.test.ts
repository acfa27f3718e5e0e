import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { explainer } from '../../src/lib/ui/explain/explainer.svelte';
import { theme } from '../../src/lib/ui/theme.svelte';
import Gallery from './ui-support/Gallery.svelte';
import { press, settle } from './ui-support/page';

beforeEach(() => {
  document.documentElement.lang = 'en';
});

afterEach(() => {
  theme.choose('system');
  explainer.isOpen = false;
});

/** What a reader or a keyboard would stumble over, as `rule: element`. */
async function faults(): Promise<string[]> {
  await settle();
  // Panels fade in; their text has its true contrast only after that.
  await Promise.all(
    document
      .getAnimations()
      .map((animation) => animation.effect?.getTiming().iterations === Infinity || animation.finished)
  );
  const { violations } = await axe.run(document);
  return violations.flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.html.slice(0, 200)}`));
}

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const dialog = (name: string): Locator => page.getByRole('dialog', { name });

describe.each(['light', 'dark'] as const)('in the %s theme', (choice) => {
  test.each([1280, 390])(
    'every component can be read and reached at %i pixels, and nothing sticks out',
    async (width) => {
      await page.viewport(width, 900);
      render(Gallery);
      theme.choose(choice);
      expect(await faults()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    }
  );

  test.each<[string, () => Promise<unknown>, () => Locator]>([
    ['command palette', () => press('{Control>}k{/Control}'), () => dialog('Command palette')],
    ['list of shortcuts', () => press('?'), () => dialog('Keyboard shortcuts')],
    [
      'explanation of a number',
      () => button('Explain Net sales').click(),
      () => page.getByText('gross sales − discounts')
    ],
    ['date range', () => button(/^Date range/).click(), () => page.getByText('Custom range')],
    ['menu', () => button('More actions').click(), () => page.getByRole('menuitem', { name: 'Delete shop' })],
    ['meaning of a term', () => button(/^at risk/).click(), () => page.getByText('No order for 182 to 385 days.')],
    ['drawer', () => button('Edit segment').click(), () => dialog('Edit segment')],
    ['message', () => button('Delete audience').click(), () => page.getByText('Audience deleted').first()]
  ])('the open %s can be read and reached', async (_, open, opened) => {
    await page.viewport(1280, 900);
    render(Gallery);
    theme.choose(choice);
    await open();
    await expect.element(opened()).toBeVisible();
    expect(await faults()).toEqual([]);
  });
});

test('Escape closes what is open and gives the focus back to where it was', async () => {
  await page.viewport(1280, 900);
  render(Gallery);
  const tile = button('Explain Net sales');
  await tile.click();
  await expect.element(page.getByRole('dialog', { name: 'Net sales' })).toBeVisible();
  await press('{Escape}');
  await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull();
  await expect.poll(() => document.activeElement).toBe(tile.element());
});

test('the palette finds a screen by a few letters and goes there by Enter', async () => {
  await page.viewport(1280, 900);
  const gone: string[] = [];
  render(Gallery, { goto: (href: string) => gone.push(href) });
  await press('{Control>}k{/Control}');
  await expect.element(page.getByRole('combobox', { name: /^Go to a screen/ })).toBeVisible();
  await page.getByRole('combobox', { name: /^Go to a screen/ }).fill('cust');
  await expect.element(dialog('Command palette').getByRole('option').first()).toHaveTextContent('Customers');
  await press('{Enter}');
  await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull();
  await expect.poll(() => gone).toEqual(['#customers']);
});

test('deleting waits until the count has been typed', async () => {
  await page.viewport(1280, 900);
  render(Gallery);
  await button('More actions').click();
  await page.getByRole('menuitem', { name: 'Delete shop' }).click();
  await expect.element(button('Delete 1,204 customers')).toBeDisabled();
  await page.getByLabelText('Type 1204 to confirm').fill('1204');
  await expect.element(button('Delete 1,204 customers')).toBeEnabled();
});
