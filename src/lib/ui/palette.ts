/** One color in both themes, as `#rrggbb`. */
export interface Tone {
  readonly light: string;
  readonly dark: string;
}

const tone = (light: string, dark: string): Tone => ({ light, dark });

/** Colors of surfaces, lines and text by token name; `app.css` holds the same values as custom properties. */
export const TOKENS = {
  'surface-0': tone('#f9fafc', '#111316'),
  'surface-1': tone('#ffffff', '#171a1e'),
  'surface-2': tone('#edf0f4', '#23272c'),
  line: tone('#dfe3e8', '#2d3137'),
  'line-strong': tone('#848b93', '#6f757e'),
  'text-1': tone('#151b24', '#e9ebef'),
  'text-2': tone('#474d58', '#b4b8be'),
  'text-3': tone('#626975', '#9a9fa6'),
  accent: tone('#285cc2', '#75aef5'),
  'on-accent': tone('#ffffff', '#111316'),
  good: tone('#106c3e', '#6cd092'),
  bad: tone('#ba1e20', '#f7857d'),
  warn: tone('#8a5601', '#edbb64')
} as const satisfies Record<string, Tone>;

/** Seven steps from little to much; the ink on each step is in SEQUENTIAL_INK. */
export const SEQUENTIAL: readonly Tone[] = [
  tone('#e5f6f8', '#23204c'),
  tone('#9fdbec', '#283d80'),
  tone('#5ebbe4', '#0a61ac'),
  tone('#2f96d7', '#0589c0'),
  tone('#2770bf', '#05b0d7'),
  tone('#2e4b9a', '#54d5e4'),
  tone('#2b2c6a', '#a7f4ee')
];

/** Text color on each sequential step. */
export const SEQUENTIAL_INK: readonly Tone[] = [
  tone('#151b24', '#ffffff'),
  tone('#151b24', '#ffffff'),
  tone('#151b24', '#ffffff'),
  tone('#151b24', '#111316'),
  tone('#ffffff', '#111316'),
  tone('#ffffff', '#111316'),
  tone('#ffffff', '#111316')
];

/** Seven steps from far below to far above the middle. */
export const DIVERGING: readonly Tone[] = [
  tone('#154d8c', '#80c7f8'),
  tone('#4a8bcb', '#4790d8'),
  tone('#95c4e7', '#2e598f'),
  tone('#f1f0ed', '#2c2e31'),
  tone('#efc18d', '#7e4921'),
  tone('#d78032', '#c8741d'),
  tone('#9c470d', '#f5b75b')
];

/** Text color on each diverging step. */
export const DIVERGING_INK: readonly Tone[] = [
  tone('#ffffff', '#111316'),
  tone('#151b24', '#111316'),
  tone('#151b24', '#ffffff'),
  tone('#151b24', '#ffffff'),
  tone('#151b24', '#ffffff'),
  tone('#151b24', '#111316'),
  tone('#ffffff', '#111316')
];

/** Colors of up to six series, always in this order. */
export const SERIES: readonly Tone[] = [
  tone('#143ea1', '#70b1ff'),
  tone('#673402', '#b55f01'),
  tone('#0b9d90', '#2fe0c8'),
  tone('#9a4266', '#ee7e92'),
  tone('#a96ee6', '#8b5ac7'),
  tone('#6b8405', '#b6da42')
];
