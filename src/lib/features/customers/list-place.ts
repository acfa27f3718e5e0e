let address: string | null = null;

/** Where the list was left, so that the way back from a person leads to the same rows and filters. */
export const listPlace = {
  remember: (next: string): void => void (address = next),
  /** The list as it was left, or as it begins. */
  back: (otherwise: string): string => address ?? otherwise
};
