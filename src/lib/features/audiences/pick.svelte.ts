import { words as conditions } from '../../catalog/conditions/words';
import { segments } from '../../catalog/segments';
import { rowsOf, type AnswerTable } from '../../domain/answer-table';
import type { AudienceCondition } from '../../domain/audience';
import { LIFECYCLE_STATES } from '../../domain/bands';
import { groupsOf, type RfmSettings } from '../../domain/rfm';
import { Answer, failure } from '../../engine/answer.svelte';
import type { OpenShop } from '../../engine/open-shop.svelte';
import type { AudienceContext } from '../../sql/questions/audience';
import { lifecycle } from '../../sql/questions/lifecycle';
import { rfmGroups } from '../../sql/questions/rfm-groups';
import { segmentCards } from '../../sql/questions/segments';

/** One choice of people with its live size; undefined while it is counted. */
export interface Choice {
  readonly label: string;
  readonly meaning: string;
  readonly condition: AudienceCondition;
  readonly people: number | undefined;
}

const RFM: RfmSettings = { mode: 'five' };

type Sizes = ReadonlyMap<string, number>;

/** The lists of people to choose from: the nine segments, the RFM groups, the lifecycle states, everyone. */
export class Pick {
  readonly #segments: Answer<Sizes>;
  readonly #groups: Answer<Sizes>;
  readonly #states: Answer<Sizes>;

  constructor(shop: OpenShop, context: () => AudienceContext) {
    this.#segments = new Answer(shop, () => segmentCards(context()), sizesBy('segment_id'));
    this.#groups = new Answer(shop, () => rfmGroups(RFM), sizesBy('group_id'));
    this.#states = new Answer(shop, () => lifecycle(context().edges), stateSizes);
  }

  /** The nine segments. */
  get segments(): readonly Choice[] {
    return segments.map(({ id, label, meaning }) => ({
      ...{ label, meaning, condition: { kind: 'segment', id } },
      people: this.#segments.value?.get(id)
    }));
  }

  /** The RFM groups by rank. */
  get groups(): readonly Choice[] {
    return groupsOf(RFM).map(({ id, label, meaning }) => ({
      ...{ label, meaning, condition: { kind: 'rfm', settings: RFM, group: id } },
      people: this.#groups.value?.get(id)
    }));
  }

  /** The lifecycle states, and everyone. */
  get states(): readonly Choice[] {
    const sizes = this.#states.value;
    const states = LIFECYCLE_STATES.map((state): Choice => ({
      ...{ label: conditions.statePeople[state], meaning: conditions.stateMeaning(conditions.statePeople[state]) },
      ...{ condition: { kind: 'lifecycle', state }, people: sizes?.get(state) }
    }));
    const all = sizes && [...sizes.values()].reduce((total, one) => total + one, 0);
    const { everyone: label, everyoneMeaning: meaning } = conditions;
    return [...states, { label, meaning, condition: { kind: 'table', filters: {} }, people: all }];
  }

  /** The first failure, with everything else still shown. */
  get failure() {
    return failure(this.#segments, this.#groups, this.#states);
  }
}

function sizesBy(id: string): (table: AnswerTable) => Sizes {
  return (table) => new Map(rowsOf(table).map((row) => [String(row[id]), Number(row.customers)]));
}

function stateSizes(table: AnswerTable): Sizes {
  const [row] = rowsOf<Record<string, number>>(table);
  const counts = { lead: row?.leads, active: row?.active, 'at-risk': row?.at_risk, lapsed: row?.lapsed };
  return new Map(LIFECYCLE_STATES.map((state) => [state, counts[state] ?? 0]));
}
