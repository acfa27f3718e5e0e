import * as v from 'valibot';
import type { Field, Reading } from '$lib/domain/reading';
import { fieldWords } from './field-words';

const text = v.pipe(v.string(), v.maxLength(400));

const Connector = v.object({
  kept: v.literal('connector'),
  version: v.literal(1),
  name: text,
  reading: v.object({
    source: text,
    part: v.exactOptional(text),
    encoding: text,
    delimiter: v.picklist([',', ';', '\t', '|', 'blanks']),
    skipLines: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
    hasHeader: v.boolean(),
    header: v.pipe(v.array(text), v.maxLength(2000)),
    columns: v.record(v.picklist(Object.keys(fieldWords.field) as Field[]), text),
    decimal: v.picklist(['.', ',']),
    dateOrder: v.picklist(['YMD', 'DMY', 'MDY', 'serial', 'epoch-s', 'epoch-ms']),
    zone: text,
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    kinds: v.pipe(
      v.array(v.object({ prefix: text, kind: v.picklist(['sale', 'return', 'adjustment']) })),
      v.maxLength(50)
    ),
    switchedOff: v.pipe(v.array(text), v.maxLength(50))
  })
});

/** A reading as a file to share: how columns are understood, and nothing of the shop's data (B10). */
export function connectorFile(reading: Reading, name: string): string {
  return `${JSON.stringify({ kept: 'connector', version: 1, name, reading }, null, 2)}\n`;
}

/** The reading of a connector file for a file with these columns; null when it is no connector file. Columns that the file lacks are left out. */
export function readConnector(
  json: string,
  present: Pick<Reading, 'header' | 'encoding' | 'skipLines'>
): Reading | null {
  const parsed = v.safeParse(Connector, jsonOf(json));
  if (!parsed.success) return null;
  const { reading } = parsed.output;
  const columns = Object.fromEntries(
    Object.entries(reading.columns).filter(([, column]) => present.header.includes(column))
  ) as Reading['columns'];
  const { header, encoding, skipLines } = present;
  return { ...reading, header, encoding, skipLines, columns };
}

function jsonOf(json: string): unknown {
  try {
    return json.length > 200_000 ? null : JSON.parse(json);
  } catch {
    return null;
  }
}
