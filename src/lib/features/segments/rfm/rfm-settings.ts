import { E4 } from '../../../domain/money';
import { asProblem, type Problem } from '../../../domain/problem';
import { DEFAULT_THRESHOLDS, levelsOf, type RfmMode, type RfmSettings, type RfmThresholds } from '../../../domain/rfm';

/** What a link may say about the scores, one text per parameter; null is absent. */
export interface RfmParams {
  readonly mode: string | null;
  readonly window: string | null;
  readonly days: string | null;
  readonly orders: string | null;
  readonly value: string | null;
}

/** Windows that can be chosen, in days. */
export const WINDOWS = [365, 730] as const;

/** Thresholds for three levels until the merchant sets others: every second one of those for five. */
export const THREE_LEVELS: RfmThresholds = {
  days: everySecond(DEFAULT_THRESHOLDS.days),
  orders: everySecond(DEFAULT_THRESHOLDS.orders),
  netE4: everySecond(DEFAULT_THRESHOLDS.netE4)
};

/** The settings a link names; what it does not say, or says unreadably, is the default. */
export function readSettings(params: RfmParams): RfmSettings {
  const mode: RfmMode = params.mode === 'three' || params.mode === 'fixed' ? params.mode : 'five';
  const days = Number(params.window);
  const windowed = Number.isInteger(days) && days > 0 && days <= 36_500 ? { windowDays: days } : {};
  if (mode !== 'fixed') return { mode, ...windowed };
  const thresholds = {
    days: numbers(params.days) ?? DEFAULT_THRESHOLDS.days,
    orders: numbers(params.orders) ?? DEFAULT_THRESHOLDS.orders,
    netE4: numbers(params.value)?.map((major) => Math.round(major * E4)) ?? DEFAULT_THRESHOLDS.netE4
  };
  return { mode, thresholds, ...windowed };
}

/** The parameters that name the settings; defaults are null, so that they stay out of the link. */
export function settingsParams({ mode, windowDays, thresholds }: RfmSettings): RfmParams {
  const isOwn = mode === 'fixed' && thresholds !== undefined && !same(thresholds, DEFAULT_THRESHOLDS);
  return {
    mode: mode === 'five' ? null : mode,
    window: windowDays === undefined ? null : String(windowDays),
    days: isOwn ? thresholds.days.join(',') : null,
    orders: isOwn ? thresholds.orders.join(',') : null,
    value: isOwn ? thresholds.netE4.map((e4) => e4 / E4).join(',') : null
  };
}

/** Why the settings cannot be used; null when they can. */
export function settingsProblem(settings: RfmSettings): Problem | null {
  try {
    levelsOf(settings);
    return null;
  } catch (thrown) {
    return asProblem(thrown);
  }
}

function numbers(text: string | null): number[] | null {
  if (text === null || text === '') return null;
  const list = text.split(',').map(Number);
  return list.length <= 8 && list.every((number) => Number.isFinite(number) && Math.abs(number) <= 1e9) ? list : null;
}

function same(one: RfmThresholds, other: RfmThresholds): boolean {
  return JSON.stringify([one.days, one.orders, one.netE4]) === JSON.stringify([other.days, other.orders, other.netE4]);
}

function everySecond(list: readonly number[]): number[] {
  return list.filter((_, at) => at % 2 === 1);
}
