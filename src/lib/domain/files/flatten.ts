import type { CellTable } from './cell-table';
import { isList, isObject, type Json, type JsonObject } from './documents';

const DEPTH = 4;
// Lists of these names hold the lines of what they stand in: one row for each element.
const LINES = /^(line_?items|items|products|lines|order_?lines|order_?items)$/i;

/** The tables of unknown documents: one for each list of objects, the longest first. Objects inside become dotted columns, a list of lines becomes rows. */
export function flattened(documents: readonly Json[]): CellTable[] {
  const lists = listsOf(documents, '', 0).sort((a, b) => b.elements.length - a.elements.length);
  return lists.map(({ name, elements }) => tableOf(name, elements));
}

interface List {
  readonly name: string;
  readonly elements: readonly JsonObject[];
}

function listsOf(value: readonly Json[], name: string, depth: number): List[] {
  const elements = value.filter(isObject);
  if (elements.length === 0 || depth > DEPTH) return [];
  if (elements.length > 1 || depth > 0) return [{ name, elements }];
  const [only] = elements;
  const inner = only === undefined ? [] : innerLists(only, name, depth);
  return inner.length > 0 && !Object.keys(only ?? {}).some((key) => LINES.test(key))
    ? inner
    : [{ name, elements }, ...inner];
}

function innerLists(object: JsonObject, name: string, depth: number): List[] {
  return Object.entries(object).flatMap(([key, value]) => {
    const path = name === '' ? key : `${name}.${key}`;
    if (isList(value)) return listsOf(value.map(unwrapped), path, depth + 1);
    return isObject(value) && depth < DEPTH ? innerLists(value, path, depth + 1) : [];
  });
}

// GraphQL answers wrap each element as an edge with a node.
function unwrapped(element: Json): Json {
  return isObject(element) && isObject(element['node']) ? element['node'] : element;
}

function tableOf(name: string, elements: readonly JsonObject[]): CellTable {
  const rows = elements.flatMap(rowsOf);
  const header = new Map<string, number>();
  for (const row of rows) for (const column of row.keys()) if (!header.has(column)) header.set(column, header.size);
  const cells = rows.map((row) => [...header.keys()].map((column) => row.get(column) ?? ''));
  return { name, header: [...header.keys()], rows: cells };
}

// What belongs to the whole stands on the first row only, or sums over rows would count it once per line.
function rowsOf(element: JsonObject): Map<string, string>[] {
  const lines = Object.entries(element).find(
    ([key, value]) => LINES.test(key) && isList(value) && value.some(isObject)
  );
  const own = cellsOf(element, '', lines?.[0] ?? null);
  if (lines === undefined || !isList(lines[1])) return [own];
  const [key] = lines;
  return lines[1]
    .filter(isObject)
    .map((line, index) => new Map([...(index === 0 ? own : keysOf(own)), ...cellsOf(line, `${key}.`, null)]));
}

// Later rows carry the names that say whose they are.
function keysOf(own: ReadonlyMap<string, string>): [string, string][] {
  return [...own].filter(([column]) => /^(id|.*order.?id|number|name|reference)$/i.test(column));
}

function cellsOf(object: JsonObject, prefix: string, leaveOut: string | null): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [key, value] of Object.entries(object)) {
    if (key === leaveOut) continue;
    if (isObject(value)) for (const [inner, cell] of cellsOf(value, `${prefix}${key}.`, null)) cells.set(inner, cell);
    else if (isList(value)) cells.set(prefix + key, listText(value));
    else cells.set(prefix + key, value === null ? '' : String(value));
  }
  return cells;
}

function listText(list: readonly Json[]): string {
  return list.some((one) => typeof one === 'object')
    ? list.length === 0
      ? ''
      : JSON.stringify(list)
    : list.join(', ');
}
