import type { Dice } from './dice';

const STARTS = [
  'Al',
  'Be',
  'Da',
  'El',
  'Fi',
  'Ga',
  'Hel',
  'Io',
  'Ju',
  'Ka',
  'Lo',
  'Ma',
  'Ni',
  'Or',
  'Pe',
  'Ro',
  'Si',
  'Ty',
  'Va'
];
const ENDS = ['ra', 'vin', 'na', 'do', 'rik', 'lia', 'mo', 'sa', 'ten', 'wyn', 'bel', 'jo'];
const FAMILY_STARTS = [
  'Ask',
  'Bryn',
  'Dal',
  'Eng',
  'Fugl',
  'Grøn',
  'Hav',
  'Kil',
  'Lind',
  'Mos',
  'Nør',
  'Pil',
  'Rav',
  'Sø',
  'Tor',
  'Vest'
];
const FAMILY_MIDDLES = ['', 'er', 'en', 'a', 'e'];
const FAMILY_ENDS = [
  'ved',
  'mark',
  'lund',
  'gren',
  'ström',
  'toft',
  'brook',
  'feld',
  'nes',
  'holt',
  'by',
  'vik',
  'meer'
];

const ASCII: Readonly<Record<string, string>> = { ø: 'oe', ö: 'oe', å: 'aa', æ: 'ae', ü: 'ue' };
const DOMAINS = ['example.com', 'example.com', 'example.com', 'example.net', 'example.org'];

/** A name put together from syllables; a person of that name is chance. */
export function makeName(dice: Dice): { first: string; last: string } {
  return {
    first: dice.pick(STARTS) + dice.pick(ENDS),
    last: dice.pick(FAMILY_STARTS) + dice.pick(FAMILY_MIDDLES) + dice.pick(FAMILY_ENDS)
  };
}

/** An address at a domain that is set aside for examples (RFC 2606); `taken` counts namesakes, so that no two people share one. */
export function makeEmail(dice: Dice, name: { first: string; last: string }, taken: Map<string, number>): string {
  const local = `${name.first}.${name.last}`.toLowerCase().replace(/[øöåæü]/g, (letter) => ASCII[letter] ?? letter);
  const namesakes = taken.get(local) ?? 0;
  taken.set(local, namesakes + 1);
  return `${local}${namesakes === 0 ? '' : namesakes + 1}@${dice.pick(DOMAINS)}`;
}
