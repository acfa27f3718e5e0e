import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  DIVERGING,
  DIVERGING_INK,
  SEQUENTIAL,
  SEQUENTIAL_INK,
  SERIES,
  TOKENS,
  type Tone
} from '../../src/lib/ui/palette';
import { contrast, distance, lightness, VISIONS } from './color-vision';

const themes = ['light', 'dark'] as const;
const eyes = Object.keys(VISIONS);
const surfaces = [TOKENS['surface-0'], TOKENS['surface-1'], TOKENS['surface-2']];
const cases = themes.flatMap((theme) => eyes.map((eye) => ({ theme, eye })));

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other): [T, T] => [one, other]));
}

function neighbors<T>(list: readonly T[]): [T, T][] {
  return list.slice(1).map((one, index): [T, T] => [list[index] as T, one]);
}

test('the measure itself: white and black are 100 apart, red and green merge for a deutan eye', () => {
  expect(distance('#ffffff', '#000000', 'normal')).toBeCloseTo(100, 0);
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
  expect(distance('#b55d5d', '#7f7a3c', 'deutan')).toBeLessThan(distance('#b55d5d', '#7f7a3c', 'normal') / 2);
});

describe.each(cases)('in the $theme theme, with $eye vision', ({ theme, eye }) => {
  test('neighboring heatmap steps can be told apart and only ever get darker or lighter', () => {
    for (const [one, other] of neighbors(SEQUENTIAL)) {
      expect(distance(one[theme], other[theme], eye), `${one[theme]} ${other[theme]}`).toBeGreaterThanOrEqual(8);
    }
    const steps = SEQUENTIAL.map((step) => lightness(step[theme], eye));
    const sorted = [...steps].sort((a, b) => (theme === 'light' ? b - a : a - b));
    expect(steps).toEqual(sorted);
  });

  test('neighboring steps below and above average can be told apart', () => {
    for (const [one, other] of neighbors(DIVERGING)) {
      expect(distance(one[theme], other[theme], eye), `${one[theme]} ${other[theme]}`).toBeGreaterThanOrEqual(8);
    }
  });

  test('any two series can be told apart', () => {
    for (const [one, other] of pairs(SERIES)) {
      expect(distance(one[theme], other[theme], eye), `${one[theme]} ${other[theme]}`).toBeGreaterThanOrEqual(9);
    }
  });
});

describe.each(themes)('in the %s theme', (theme) => {
  test('series stand out from every surface they are drawn on', () => {
    for (const series of SERIES) {
      for (const surface of [TOKENS['surface-0'], TOKENS['surface-1']]) {
        expect(contrast(series[theme], surface[theme]), series[theme]).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('the number on every heatmap cell is readable', () => {
    const cells = [...zip(SEQUENTIAL, SEQUENTIAL_INK), ...zip(DIVERGING, DIVERGING_INK)];
    for (const [cell, ink] of cells) {
      expect(contrast(cell[theme], ink[theme]), `${ink[theme]} on ${cell[theme]}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('text is readable and controls have a visible border on every surface', () => {
    for (const surface of surfaces) {
      for (const name of ['text-1', 'text-2', 'text-3', 'accent', 'good', 'bad', 'warn'] as const) {
        expect(contrast(TOKENS[name][theme], surface[theme]), name).toBeGreaterThanOrEqual(4.8);
      }
      expect(contrast(TOKENS['line-strong'][theme], surface[theme])).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(TOKENS['on-accent'][theme], TOKENS.accent[theme])).toBeGreaterThanOrEqual(4.8);
  });
});

test('the style sheet holds exactly the colors that are tested here', () => {
  const css = readFileSync(new URL('../../src/app.css', import.meta.url), 'utf8');
  const declared = new Map(
    [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)/g)].map((m) => [m[1], { light: m[2], dark: m[3] }])
  );
  const numbered = (prefix: string, list: readonly Tone[]): [string, Tone][] =>
    list.map((one, index) => [`${prefix}-${index}`, one]);
  const tested = [
    ...Object.entries<Tone>(TOKENS),
    ...numbered('seq', SEQUENTIAL),
    ...numbered('seq-ink', SEQUENTIAL_INK),
    ...numbered('div', DIVERGING),
    ...numbered('div-ink', DIVERGING_INK),
    ...numbered('series', SERIES)
  ];
  expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(tested));
});

function zip(cells: readonly Tone[], inks: readonly Tone[]): [Tone, Tone][] {
  return cells.map((cell, index) => [cell, inks[index] as Tone]);
}
