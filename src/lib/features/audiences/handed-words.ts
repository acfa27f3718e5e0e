/** The line about trust once something was handed over; apart from the others because every page says it. */
export const words = {
  handed: (files: number, day: string): string =>
    files === 1 ? `1 file handed to you on ${day}.` : `${files} files handed to you, the last on ${day}.`
};
