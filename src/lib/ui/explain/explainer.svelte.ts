import { asProblem, type Problem } from '../../domain/problem';

/** Everything that makes a number checkable. */
export interface Explanation {
  /** The metric or cell: "Net sales". */
  readonly title: string;
  /** The number as it stands on the screen, with its unit. */
  readonly value?: string;
  /** One sentence in the merchant's words. */
  readonly sentence: string;
  /** The formula in words and signs: "net sales ÷ orders". */
  readonly formula?: string;
  /** The exact SQL that gave the number. */
  readonly sql: string;
  /** What it was computed from: "orders in range", 3310. */
  readonly rows: readonly { readonly label: string; readonly count: number }[];
  readonly version: string | number;
  /** `YYYY-MM-DD`. */
  readonly asOf?: string | null;
  /** Further facts: range, comparison, clock, policy. */
  readonly facts?: readonly { readonly label: string; readonly text: string }[];
  /** A page or list with the rows themselves. */
  readonly href?: string;
}

class Explainer {
  isOpen = $state(false);
  #title = $state('');
  #explanation = $state.raw<Explanation | null>(null);
  #problem = $state.raw<Problem | null>(null);
  #asked = 0;

  get title(): string {
    return this.#explanation?.title ?? this.#title;
  }

  get explanation(): Explanation | null {
    return this.#explanation;
  }

  get problem(): Problem | null {
    return this.#problem;
  }

  /** Opens the drawer; a promise may still be counting rows, and a newer request wins over a late answer. */
  async open(title: string, explanation: Explanation | Promise<Explanation>): Promise<void> {
    const mine = ++this.#asked;
    this.#title = title;
    this.#explanation = null;
    this.#problem = null;
    this.isOpen = true;
    try {
      const answer = await explanation;
      if (mine === this.#asked) this.#explanation = answer;
    } catch (thrown) {
      if (mine === this.#asked) this.#problem = asProblem(thrown);
    }
  }
}

/** The one explain drawer of the page; `Shell` draws it. */
export const explainer = new Explainer();
