import { asProblem, ProblemError, type Problem } from '../../domain/problem';

/** What a call between threads gives: failures cross as data, because thrown errors lose their fields on the way. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Runs work and gives its value or its Problem; never rejects. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return { ok: false, problem: asProblem(thrown) };
  }
}

/** The value of an outcome; throws its Problem as a `ProblemError`. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ProblemError(outcome.problem);
}
