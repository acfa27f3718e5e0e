import { describe, expect, test } from 'vitest';
import { chordOf, keysOf, ShortcutReader } from '../../src/lib/ui/shell/shortcuts';
import { moved } from '../../src/lib/ui/table/move';

const known = new Set(['g c', 'mod+k', '?']);
const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('shortcuts', () => {
  test('are the same on a Mac and elsewhere', () => {
    expect(chordOf(press('k', { ctrlKey: true }))).toBe('mod+k');
    expect(chordOf(press('K', { metaKey: true }))).toBe('mod+k');
    expect(chordOf(press('Shift'))).toBeNull();
    expect(keysOf('mod+k', true)).toEqual(['⌘', 'K']);
    expect(keysOf('g c', false)).toEqual(['G', 'C']);
  });

  test('of two keys need both, in order and soon', () => {
    const reader = new ShortcutReader();
    expect(reader.read('g', 0, known)).toBeNull();
    expect(reader.read('c', 900, known)).toBe('g c');
    expect(reader.read('g', 2000, known)).toBeNull();
    expect(reader.read('c', 4000, known)).toBeNull();
  });

  test('a wrong second key still counts as a first one', () => {
    const reader = new ShortcutReader();
    reader.read('g', 0, known);
    expect(reader.read('?', 100, known)).toBe('?');
  });
});

describe('moving between cells', () => {
  const bounds = { firstRow: 0, lastRow: 9, lastColumn: 3, page: 4 };
  const go = (key: string, ctrlKey = false) => moved({ row: 5, column: 1 }, { key, ctrlKey, metaKey: false }, bounds);

  test('stops at the edges', () => {
    expect(go('ArrowRight')).toEqual({ row: 5, column: 2 });
    expect(go('PageDown')).toEqual({ row: 9, column: 1 });
    expect(go('End')).toEqual({ row: 5, column: 3 });
    expect(go('Home', true)).toEqual({ row: 0, column: 0 });
    expect(go('ArrowUp', true)).toEqual({ row: 0, column: 1 });
  });

  test('leaves other keys alone', () => {
    expect(go('a')).toBeNull();
  });
});
