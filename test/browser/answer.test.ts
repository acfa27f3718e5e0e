import { afterAll, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { AnswerTable } from '../../src/lib/domain/answer-table';
import { problem, type ProblemError } from '../../src/lib/domain/problem';
import { OpenShop } from '../../src/lib/engine/open-shop.svelte';
import { engineDied } from '../../src/lib/engine/warehouse/fault';
import { openAsyncDatabase, type AsyncWarehouse } from '../../src/lib/engine/warehouse/async-database';
import { shippedAssets } from '../../src/lib/engine/warehouse/shipped-assets';
import type { Sql } from '../../src/lib/sql/sql';
import './ui-support/page';
import Asked from './ui-support/Asked.svelte';

let warehouse: AsyncWarehouse;
beforeAll(async () => {
  warehouse = await openAsyncDatabase({ assets: shippedAssets() });
});
afterAll(() => warehouse.close());

/** A shop whose engine fails the first questions in the given ways. */
class UnluckyShop extends OpenShop {
  readonly #failures: ProblemError[];

  constructor(...failures: ProblemError[]) {
    super();
    this.#failures = failures;
    this.revision = 1;
  }

  override ask(question: Sql): Promise<AnswerTable> {
    const failure = this.#failures.shift();
    return failure === undefined ? warehouse.ask(question) : Promise.reject(failure);
  }
}

const again = page.getByRole('button', { name: 'Try again' });

test('a figure that failed is asked again by its button, as often as it takes', async () => {
  render(Asked, { shop: new UnluckyShop(engineDied(), engineDied()) });
  await expect.element(page.getByRole('alert')).toHaveTextContent('The engine stopped.');
  await again.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('The engine stopped.');
  await again.click();
  await expect.element(page.getByText('1204 orders')).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('a failure that asking again cannot mend offers no button', async () => {
  const refused = problem({
    code: 'engine.refused',
    what: 'The engine refused a question.',
    why: 'No.',
    todo: 'Report it.'
  });
  render(Asked, { shop: new UnluckyShop(refused) });
  await expect.element(page.getByRole('alert')).toHaveTextContent('The engine refused a question.');
  await expect.element(again).not.toBeInTheDocument();
});
