import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../../src/lib/domain/export/canonical-json';
import { receipt, receiptFile, type ReceiptParts } from '../../../src/lib/domain/export/receipt';
import { verifyReceipt } from '../../../src/lib/domain/export/verify-receipt';
import { describeVectors, vectors } from '../../support/vectors';

interface Vectors {
  manifest: ReceiptParts & { manifest_version: number };
  canonical_json: string;
  sha256: string;
  receipt_id: string;
}

describeVectors('the published receipt', vectors<Vectors>('manifest'), (published) => {
  it('comes out byte for byte', async () => {
    const { manifest_version: version, ...parts } = published.manifest;
    expect(version).toBe(1);
    const made = await receipt(parts);
    expect(made.canonical).toBe(published.canonical_json);
    expect({ sha256: made.sha256, id: made.id }).toEqual({ sha256: published.sha256, id: published.receipt_id });
  });
});

const FILE = new TextEncoder().encode('Email\r\nanna@example.com\r\nben@example.com\r\n');

async function parts(): Promise<ReceiptParts> {
  return {
    created_at: '2026-11-21T10:00:00Z',
    app: { name: 'kept', version: '0.1.0' },
    audience: { id: 'vip', name: 'VIP', as_of: '2026-11-20', definition_sha256: 'a'.repeat(64) },
    data: { imports: [], orders: 9, customers: 5 },
    destination: { id: 'klaviyo', mode: 'file', template: 'klaviyo-profiles', rules_checked_on: '2026-11-21' },
    fields: [{ column: 'Email', from: 'email', normalise: 'emailBasic', hash: null }],
    counts: { audience: 5, excluded: { holdout: 1, not_subscribed: 2 }, rows: 2 },
    consent: { policy: 'required', lawful_basis: 'consent', sent: {} },
    files: [await receiptFile('vip-klaviyo-2026-11-21.csv', 2, [FILE.subarray(0, 7), FILE.subarray(7)])]
  };
}

describe('a receipt', () => {
  it('is refused when people are missing from the count', async () => {
    const good = await parts();
    await expect(receipt({ ...good, counts: { ...good.counts, audience: 6 } })).rejects.toThrow('does not add up');
    await expect(receipt({ ...good, files: [] })).rejects.toThrow('0 rows');
    await expect(receipt({ ...good, data: { ...good.data, orders: 0.5 } })).rejects.toThrow('0.5');
  });

  it('proves its file, and tells another file from it', async () => {
    const { text, id } = await receipt(await parts());
    expect(await verifyReceipt(text, FILE)).toEqual({
      kind: 'match',
      receiptId: id,
      file: 'vip-klaviyo-2026-11-21.csv'
    });
    expect(await verifyReceipt(text, FILE.subarray(1))).toEqual({ kind: 'other-file', receiptId: id });
  });

  it('still proves its file after another program laid it out anew', async () => {
    const { text } = await receipt(await parts());
    const shuffled = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse()));
    expect((await verifyReceipt(shuffled, FILE)).kind).toBe('match');
  });

  it('shows that somebody changed one number in it', async () => {
    const { text } = await receipt(await parts());
    expect(await verifyReceipt(text.replace('"holdout": 1', '"holdout": 2'), FILE)).toEqual({
      kind: 'changed-receipt'
    });
  });

  it('other files dropped as receipts are named unreadable', async () => {
    for (const text of ['', 'null', '[]', 'Email\r\n'])
      expect(await verifyReceipt(text, FILE)).toEqual({ kind: 'unreadable' });
    expect(await verifyReceipt('{}', FILE)).toEqual({ kind: 'changed-receipt' });
  });
});

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 units and spells numbers as RFC 8785 does', () => {
    // RFC 8785, 3.2.3 and 3.2.2.
    const keys = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '\ud83d\ude00': 'Smiley'
    };
    expect(canonicalJson(keys)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u20ac":"Euro Sign","\ud83d\ude00":"Smiley","\ufb33":"Hebrew"}'
    );
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 0.002, 1e-27, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]'
    );
  });

  it('refuses what JSON cannot say', () => {
    for (const value of [NaN, Infinity, '\ud800', { '\udc00': 1 }] as Json[])
      expect(() => canonicalJson(value)).toThrow(RangeError);
  });
});
