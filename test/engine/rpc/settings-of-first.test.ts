import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/lib/domain/settings';
import type { RecordRole } from '../../../src/lib/domain/records/record-kind';
import { settingsOfFirst } from '../../../src/lib/engine/rpc/importing';
import type { ImportRecord } from '../../../src/lib/engine/vault/types';

const imported = (role: RecordRole, zone: string, currencies: Record<string, number>) =>
  ({
    report: {
      role,
      reading: { zone },
      currencies: Object.entries(currencies).map(([currency, orders]) => ({ currency, orders }))
    }
  }) as unknown as ImportRecord;

describe('where a shop is', () => {
  it('is told by its first orders, not by the ad spend or the people added with them', () => {
    const settings = settingsOfFirst(DEFAULT_SETTINGS, [
      imported('ad-spend', 'UTC', { AUD: 900 }),
      imported('customers', 'America/Lima', {}),
      imported('orders', 'Europe/Copenhagen', { DKK: 20, EUR: 3 })
    ]);
    expect(settings).toMatchObject({ zone: 'Europe/Copenhagen', currency: 'DKK' });
  });

  it('stays open until there are orders', () => {
    expect(settingsOfFirst(DEFAULT_SETTINGS, [imported('products', 'Asia/Tokyo', { JPY: 5 })])).toBe(DEFAULT_SETTINGS);
  });
});
