/** What the "how is this computed" drawer says about a question in plain words; the exact SQL is the question itself. */
export interface Explain {
  /** One sentence: what the number means. */
  readonly sentence: string;
  /** The formula in words. */
  readonly formula: string;
}
