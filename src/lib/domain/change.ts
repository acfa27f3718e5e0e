import { MISSING, type Region, type Unit } from './format';

/** How a value moved against an earlier one. */
export interface Change {
  /** Short text with its sign: "+12.4%", "−1.2 pts", "from 0", "no change", "–" when one of both is unknown. */
  readonly text: string;
  readonly direction: 'up' | 'down' | 'none';
  readonly known: boolean;
}

const none = (text: string, known = true): Change => ({ text, direction: 'none', known });

function signed(value: number, region: Region, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(region.locale, { signDisplay: 'exceptZero', ...options })
    .format(value)
    .replaceAll('-', '\u2212');
}

/**
 * The change from `before` to `now`. Shares change in percentage points ("pts"); anything else in percent of the size
 * of the earlier value; from zero there is no percentage and the text says "from 0".
 */
export function change(now: number | null, before: number | null, unit: Unit, region: Region): Change {
  if (now === null || before === null) return none(MISSING, false);
  if (now === before) return none('no change');
  const direction = now > before ? 'up' : 'down';
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  if (unit === 'percent') {
    return { text: `${signed((now - before) * 100, region, digits)} pts`, direction, known: true };
  }
  if (before === 0) return { text: 'from 0', direction, known: true };
  const share = (now - before) / Math.abs(before);
  return { text: signed(share, region, { style: 'percent', ...digits }), direction, known: true };
}
