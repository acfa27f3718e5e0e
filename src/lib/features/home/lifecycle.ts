import { rowsOf, type AnswerTable } from '../../domain/answer-table';
import { LIFECYCLE_MOVES, type LifecycleMove } from '../../sql/questions/lifecycle-flow';

/** The states of I2, in the order of the columns. */
export const STATES = ['active', 'at_risk', 'lapsed'] as const;
export type State = (typeof STATES)[number];

/** What a move does to the states; a move that changes none is not in the ledger. */
export const EFFECTS: Readonly<Partial<Record<LifecycleMove, Partial<Record<State, 1 | -1>>>>> = {
  gained: { active: 1 },
  saved: { active: 1, at_risk: -1 },
  won_back: { active: 1, lapsed: -1 },
  cooled: { active: -1, at_risk: 1 },
  lapsed: { at_risk: -1, lapsed: 1 }
};

/** States at both ends of a range and what moved between them, in customers and events. */
export interface Flow {
  readonly start: Readonly<Record<State, number>>;
  readonly end: Readonly<Record<State, number>>;
  readonly moves: Readonly<Record<LifecycleMove, number>>;
  /** Distinct customers of each move. */
  readonly movers: Readonly<Record<LifecycleMove, number>>;
}

/** One addend of an identity, signed. */
export interface Term {
  readonly move: LifecycleMove;
  readonly count: number;
}

/** The answer of `lifecycleFlow`. */
export function flowOf(table: AnswerTable): Flow {
  const row = rowsOf<Record<string, number>>(table)[0] ?? {};
  const pick = <K extends string>(keys: readonly K[], name: (key: K) => string): Record<K, number> =>
    Object.fromEntries(keys.map((key) => [key, row[name(key)] ?? 0])) as Record<K, number>;
  return {
    start: pick(STATES, (state) => `${state}_0`),
    end: pick(STATES, (state) => `${state}_1`),
    moves: pick(LIFECYCLE_MOVES, (move) => move),
    movers: pick(LIFECYCLE_MOVES, (move) => `${move}_customers`)
  };
}

/** The moves in and out of a state, in the order of the ledger. */
export function termsOf({ moves }: Flow, state: State): Term[] {
  return LIFECYCLE_MOVES.flatMap((move) => {
    const sign = EFFECTS[move]?.[state];
    return sign === undefined ? [] : [{ move, count: sign * moves[move] }];
  });
}

/** True when start and moves give the end for every state. */
export function reconciles(flow: Flow): boolean {
  return STATES.every(
    (state) => termsOf(flow, state).reduce((sum, { count }) => sum + count, flow.start[state]) === flow.end[state]
  );
}

/** New, returning and lapsed customers of a range, each customer once (I1). */
export interface People {
  readonly new_customers: number;
  readonly returning_customers: number;
  readonly lapsed_customers: number;
  readonly new_lapsed_again: number;
  readonly returning_lapsed_again: number;
  readonly lapses: number;
}

/** The answer of `newReturningLapsed`. */
export function peopleOf(table: AnswerTable): People {
  return rowsOf<People>(table)[0] as People;
}
