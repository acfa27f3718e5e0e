let address: string | null = null;
let row = 0;
let isAway = false;

/** Where the list was left, so that the way back from a person leads to the same filters and rows. */
export const listPlace = {
  /** Notes the filters of the list; other filters begin at the first row. */
  remember(next: string): void {
    if (next !== address) row = 0;
    address = next;
  },
  /** Notes the row on top of the list. */
  scrolled: (next: number): void => void (row = next),
  /** Says that a person was opened. */
  leave: (): void => void (isAway = true),
  /** The list as it was left, or as it begins. */
  back: (otherwise: string): string => address ?? otherwise,
  /** The row to begin at: the one left for a person when this is the list that was left, else the first. */
  firstRow(of: string): number {
    const left = isAway && of === address ? row : 0;
    isAway = false;
    return left;
  }
};
