/** Beginnings of month names in English, German, French, Spanish, Italian, Danish, Dutch and Swedish; enough letters to tell them apart. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'jän', 'ene', 'gen'],
  ['feb', 'fév', 'fev'],
  ['mar', 'mär', 'mrt', 'maa'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'maj', 'mei', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aoû', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic']
];

/** The number of a month from its name or abbreviation, 1 to 12; null for other words. */
export function monthNumber(name: string): number | null {
  const word = name.toLowerCase().normalize('NFC');
  // "maj" is May in Danish and Swedish, so the three letters of "mar" never clash with it
  const index = BEGINNINGS.findIndex((beginnings) => beginnings.some((beginning) => word.startsWith(beginning)));
  return index < 0 ? null : index + 1;
}
