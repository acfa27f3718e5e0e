import { parse } from 'lossless-json';
import { problem } from '../problem';

/** A JSON value whose numbers are texts as they were written: ids beyond 2^53 and cents survive. */
export type Json = string | boolean | null | JsonObject | readonly Json[];

/** A JSON object of such values. */
export interface JsonObject {
  readonly [name: string]: Json;
}

// Strings of all engines end near 512 MB.
const LIMIT = 400_000_000;

/** The documents of a JSON file: the elements of a list, the lines of an NDJSON file, or the one object. Throws a ProblemError that names the line at fault. */
export function documentsOf(bytes: Uint8Array, kind: 'json' | 'ndjson', name: string): readonly Json[] {
  if (bytes.length > LIMIT) throw tooLarge(name);
  const text = new TextDecoder(bomOf(bytes)).decode(bytes);
  if (kind === 'ndjson') return linesOf(text, name);
  const whole = parsed(text, name, 0);
  return isList(whole) ? whole : [whole];
}

function bomOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function linesOf(text: string, name: string): Json[] {
  const documents: Json[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() !== '') documents.push(parsed(line, name, index));
  });
  return documents;
}

function parsed(text: string, name: string, linesBefore: number): Json {
  try {
    return parse(text, undefined, (number) => number) as Json;
  } catch (thrown) {
    throw badJson(text, name, linesBefore, thrown);
  }
}

function badJson(text: string, name: string, linesBefore: number, thrown: unknown) {
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  const at = Number(/position (\d+)/.exec(said)?.[1] ?? text.length);
  const before = text.slice(0, at).split('\n');
  const line = linesBefore + before.length;
  const isCut = at >= text.trimEnd().length;
  return problem({
    code: 'import.bad-json',
    what: `“${name}” is not whole JSON: line ${line}, character ${(before.at(-1) ?? '').length + 1}.`,
    why: isCut ? 'The text ends in the middle of a document, as after a broken download.' : `${said}.`,
    todo: 'Export or download the file again and add it; nothing of it was kept.'
  });
}

function tooLarge(name: string) {
  return problem({
    code: 'import.too-large',
    what: `“${name}” holds more than 400 MB of JSON.`,
    why: 'A browser cannot hold a longer text in one piece.',
    todo: 'Export in parts, for example a year at a time, or as CSV, which may be four times as large.'
  });
}

/** True for a JSON list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** True for a JSON object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of names; undefined where it leaves the document. */
export function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (inner, name) => (isObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined),
    value
  );
}

/** The text of a scalar at a path; empty when there is none. */
export function textAt(value: Json | undefined, ...path: readonly string[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : typeof found === 'boolean' ? String(found) : '';
}

/** The list at a path; empty when there is none. */
export function listAt(value: Json | undefined, ...path: readonly string[]): readonly Json[] {
  const found = at(value, ...path);
  return isList(found) ? found : [];
}
