import { shiftDay } from '../../domain/period';
import type { CohortChoice, CohortChoices } from './choices';
import type { CohortForm } from './definition';
import { monthsBack } from './definition';
import { ideaWords as say } from './idea-words';

/** A ready definition, or two to compare; `missing` says why this shop cannot use it. */
export interface Idea {
  readonly id: string;
  readonly label: string;
  readonly form: CohortForm;
  readonly compare: CohortForm | null;
  readonly missing: string | null;
}

/** The templates (F8) made for this shop: its own range, channels, categories and costs. */
export function ideas(choices: CohortChoices, defaults: CohortForm): Idea[] {
  return [
    yearOfValue(defaults),
    firstBought(choices, defaults),
    discounted(choices, defaults),
    firstChannel(choices, defaults),
    peakSeason(defaults),
    profit(choices, defaults)
  ];
}

// Twelve months of cohorts that, where the data is old enough, have all lived for twelve months.
function yearOfValue(defaults: CohortForm): Idea {
  const wanted = monthsBack(defaults.last, 11, null);
  const isOldEnough = defaults.first < wanted;
  const last = isOldEnough ? shiftDay(wanted, -1) : defaults.last;
  const { label, name, about } = say.clv;
  return {
    id: 'clv',
    label,
    form: { ...defaults, name, about, last, cumulative: 'on' },
    compare: null,
    missing: null
  };
}

function firstBought({ category, product }: CohortChoices, defaults: CohortForm): Idea {
  const field = category.length > 0 ? 'category' : 'product';
  const [most, second] = named(field === 'category' ? category : product);
  const { about, name, missing } = say.entry;
  const retention = { ...defaults, about, metric: 'retention' };
  const formFor = (value: string): CohortForm => ({ ...retention, name: name(value), [field]: value });
  return {
    id: 'first-bought',
    label: say.entry[field],
    form: most === undefined ? retention : formFor(most),
    compare: second === undefined ? null : formFor(second),
    missing: most === undefined ? missing : null
  };
}

function discounted({ discounted: found }: CohortChoices, defaults: CohortForm): Idea {
  const { label, discounted: won, fullPrice, about, missing } = say.discount;
  const value = { ...defaults, about, cumulative: 'on' };
  return {
    id: 'discount',
    label,
    form: { ...value, name: won, discounted: 'yes' },
    compare: { ...value, name: fullPrice, discounted: 'no' },
    missing: found.length === 2 ? null : missing
  };
}

function firstChannel({ channel }: CohortChoices, defaults: CohortForm): Idea {
  const [most, second] = named(channel);
  const { label, name, about, missing } = say.channel;
  const formFor = (value: string): CohortForm => ({
    ...defaults,
    name: name(value),
    about,
    cumulative: 'on',
    channel: value
  });
  return {
    id: 'channel',
    label,
    form: most === undefined ? defaults : formFor(most),
    compare: second === undefined ? null : formFor(second),
    missing: second === undefined ? missing : null
  };
}

function peakSeason(defaults: CohortForm): Idea {
  const { label, peak, rest, about, missing } = say.peak;
  const value = { ...defaults, about, cumulative: 'on' };
  return {
    id: 'peak',
    label,
    form: { ...value, name: peak, months: '11,12' },
    compare: { ...value, name: rest, months: '1,2,3,4,5,6,7,8,9,10' },
    missing: touchesPeak(defaults) ? null : missing
  };
}

function profit({ costed }: CohortChoices, defaults: CohortForm): Idea {
  const { label, name, about, missing } = say.profit;
  return {
    id: 'profit',
    label,
    form: { ...defaults, name, about, metric: 'gross-profit', cumulative: 'on' },
    compare: null,
    missing: costed.some(({ value }) => value === 'yes') ? null : missing
  };
}

const named = (choices: readonly CohortChoice[]): string[] =>
  choices.flatMap(({ value }) => (value === null ? [] : [value]));

function touchesPeak({ first, last }: CohortForm): boolean {
  return first.slice(0, 4) < last.slice(0, 4) || last.slice(5, 7) >= '11';
}
