/** A failure a person can act on: what happened, where, why, what to do. It crosses threads as plain data. */
export interface Problem {
  /** Stable name, such as `import.no-date-column`. */
  readonly code: string;
  /** One sentence: what happened and where (file, row, column). */
  readonly what: string;
  /** One sentence: why. */
  readonly why: string;
  /** One sentence: what to do now. */
  readonly todo: string;
  /** Whether the same request may succeed when repeated. */
  readonly retry: boolean;
  /** The SQL that failed, where there is one. */
  readonly sql?: string;
}

/** Carries a Problem through a layer as an exception. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.what} ${problem.why}`);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** A Problem to throw; `retry` is false unless said. */
export function problem(parts: Omit<Problem, 'retry'> & { retry?: boolean }): ProblemError {
  return new ProblemError({ retry: false, ...parts });
}

/** The Problem inside any thrown value; a programmer's mistake becomes `app.unexpected`. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'app.unexpected',
    what: 'Something in Kept failed.',
    why: message,
    todo: 'Your data is safe as of the last save. Try again; if it repeats, reload the page.',
    retry: true
  };
}
