import type { AudienceCondition } from '../../domain/audience';
import type { CohortCell } from '../../domain/cohort';
import { format, periodText, type Region } from '../../domain/format';
import { groupsOf } from '../../domain/rfm';
import { segmentById } from '../segments';
import { filterParts } from './filter-words';
import { words } from './words';

/** Who a condition means, at three lengths. */
export interface ConditionWords {
  /** For files and lists: "Most Valuable". It goes into file names, so it never holds what somebody searched for. */
  readonly name: string;
  /** The condition itself in one line: "Segment: Most Valuable". */
  readonly line: string;
  /** Who these people are. */
  readonly sentence: string;
}

const everyone: ConditionWords = { name: words.everyone, line: words.everyone, sentence: words.everyoneMeaning };
const nobody: ConditionWords = { name: words.nobody, line: words.nobody, sentence: words.nobody };

/** A condition in words that people read. */
export function conditionWords(condition: AudienceCondition, region: Region): ConditionWords {
  switch (condition.kind) {
    case 'segment': {
      const { label, meaning } = segmentById(condition.id) ?? unknown(condition.id, words.segmentMeaning);
      return { name: label, line: words.is(words.segment, label), sentence: meaning };
    }
    case 'rfm': {
      const group = groupsOf(condition.settings).find(({ id }) => id === condition.group);
      const { label, meaning } = group ?? unknown(condition.group, words.rfmGroupMeaning);
      return { name: label, line: words.is(words.rfmGroup, label), sentence: meaning };
    }
    case 'rfm-code': {
      const { code } = condition;
      return {
        name: words.rfmCodeName(code),
        line: words.is(words.rfmCode, code),
        sentence: words.rfmCodeMeaning(code)
      };
    }
    case 'lifecycle': {
      const name = words.statePeople[condition.state];
      const line = words.is(words.filters.states, words.states[condition.state]);
      return { name, line, sentence: words.stateMeaning(name) };
    }
    case 'cohort':
      return cohort(condition.cell, region);
    case 'table': {
      const parts = filterParts(condition.filters, region).map(({ text }) => text);
      if (parts.length === 0) return everyone;
      return { name: words.table, line: parts.join(words.and), sentence: words.tableMeaning(parts.join(', ')) };
    }
    case 'all':
      return together(condition.of, { region, between: words.and, name: words.both, none: everyone });
    case 'any':
      return together(condition.of, { region, between: words.or, name: words.either, none: nobody });
  }
}

function unknown(id: string, meaning: (label: string) => string): { label: string; meaning: string } {
  return { label: id, meaning: meaning(id) };
}

function cohort(cell: CohortCell, region: Region): ConditionWords {
  const start = periodText(cell.cohort, cell.bucket, region.locale);
  const unit = words.buckets[cell.ages ?? cell.bucket];
  const age = cell.age === null ? null : format(cell.age, 'count', 'table', region);
  const isNarrowed = Object.keys(cell.filter ?? {}).length > 0;
  const plain = age === null ? words.cohort(start) : words.cohortAge(start, unit, age);
  const narrowed = isNarrowed ? words.narrowedCohort(plain) : plain;
  const sentence = age === null ? words.cohortMeaning(start) : words.cohortAgeMeaning(start, unit, age);
  return {
    name: age === null ? words.cohortName(start) : words.cohortAgeName(start, unit, age),
    line: cell.on === 'first_discounted_order' ? words.discountedCohort(narrowed) : narrowed,
    sentence: isNarrowed ? `${sentence} ${words.narrowedMeaning}` : sentence
  };
}

interface Together {
  readonly region: Region;
  readonly between: string;
  readonly name: string;
  readonly none: ConditionWords;
}

function together(of: readonly AudienceCondition[], { region, between, name, none }: Together): ConditionWords {
  const said = of.map((one) => ({ ...conditionWords(one, region), isGroup: one.kind === 'all' || one.kind === 'any' }));
  const [only] = said;
  if (only === undefined) return none;
  if (said.length === 1) return { name: only.name, line: only.line, sentence: only.sentence };
  return {
    name,
    line: said.map(({ line, isGroup }) => (isGroup ? words.group(line) : line)).join(between),
    sentence: `${said.map((one) => one.name).join(between)}.`
  };
}
