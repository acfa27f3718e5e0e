import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { audienceReach, audienceSizes, USUAL_COUNTRY } from '../../../src/lib/sql/questions/audience-reach';
import { sql } from '../../../src/lib/sql/sql';
import { openDatabase } from '../../support/database';
import { at, order } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';

// Ten customers with one order of 100 each. By construction every third has no country and no recorded consent, those
// one after said yes, those two after said no; every fifth has no address,
// and no phone is long enough to be one. So yes: 1 4 7 10, no: 2 5 8, unknown: 3 6 9.
const shop = {
  now: at('2026-05-01'),
  orders: Array.from({ length: 10 }, (_, n) => order(n + 1, '2026-04-01', 100)),
  returns: []
};

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
  await openShop(db, shop);
});
afterAll(() => db.close());

describe('how an audience can be reached', () => {
  const everybody = sql`select customer_no from customers`;

  it('is counted per channel and consent, and adds up', async () => {
    // With an address: all but 5 and 10. Of those yes 1 4 7, no 2 8, unknown 3 6 9.
    expect(rowsOf(await db.ask(audienceReach({ members: everybody })))).toEqual([
      {
        ...{ people: 10, customers: 10, orders: 10, net_e4: 10_000_000 },
        ...{ with_email: 8, email_yes: 3, email_no: 2, email_unknown: 3 },
        ...{ with_phone: 10, phone_yes: 4, phone_no: 3, phone_unknown: 3 },
        ...{ everybody: 10, consent_yes: 4, consent_no: 3, consent_unknown: 3 },
        ...{ all_people: 10, all_net_e4: 10_000_000 }
      }
    ]);
  });

  it('is zero everywhere for nobody', async () => {
    const [row] = rowsOf(await db.ask(audienceReach({ members: sql`select customer_no from customers where false` })));
    expect(row).toMatchObject({ people: 0, net_e4: 0, with_email: 0, email_unknown: 0, all_people: 10 });
  });

  it('sizes of saved audiences come in one question, none for none', async () => {
    const some = { id: 'b', members: sql`select customer_no from customers where customer_no <= 3` };
    expect(rowsOf(await db.ask(audienceSizes([{ id: 'a', members: everybody }, some])))).toEqual([
      { audience_id: 'a', people: 10, net_e4: 10_000_000 },
      { audience_id: 'b', people: 3, net_e4: 3_000_000 }
    ]);
    expect(rowsOf(await db.ask(audienceSizes([])))).toEqual([]);
  });

  it('the usual country is where most people live', async () => {
    expect(rowsOf(await db.ask(USUAL_COUNTRY))).toEqual([{ country: 'DK' }]);
  });
});
