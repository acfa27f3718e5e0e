import { folded } from './text';

// ISO 3166-1 alpha-2. Written out because the platform's own list differs between browsers and holds codes of no country.
const CODES =
  'ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZ' +
  'DEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJP' +
  'KEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOM' +
  'PAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZ' +
  'UAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW';
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'da',
  'sv',
  'nb',
  'fi',
  'pl',
  'pt',
  'cs',
  'hu',
  'ro',
  'el',
  'ja',
  'zh'
];
// What shops write and no language's list of countries holds. UK and EL are the European Union's own codes.
const ALIASES: Readonly<Record<string, string>> = {
  uk: 'GB',
  unitedkingdomuk: 'GB',
  gbr: 'GB',
  greatbritain: 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  northernireland: 'GB',
  usa: 'US',
  unitedstatesus: 'US',
  america: 'US',
  unitedstatesofamerica: 'US',
  eire: 'IE',
  republicofireland: 'IE',
  holland: 'NL',
  thenetherlands: 'NL',
  el: 'GR',
  rsa: 'ZA',
  uae: 'AE',
  korea: 'KR',
  southkorea: 'KR',
  republicofkorea: 'KR',
  northkorea: 'KP',
  turkey: 'TR',
  czechrepublic: 'CZ',
  macedonia: 'MK',
  russianfederation: 'RU',
  vietnam: 'VN',
  ivorycoast: 'CI',
  capeverde: 'CV',
  swaziland: 'SZ',
  burma: 'MM',
  brasil: 'BR',
  hongkong: 'HK',
  macau: 'MO',
  macao: 'MO',
  palestine: 'PS'
};

/** The ISO 3166-1 alpha-2 code (upper case) of a country's code or its name in one of 18 languages; null when unknown. */
export function countryCode(text: string): string | null {
  const key = folded(text);
  if (key === '') return null;
  countries ??= countryNames();
  return countries.get(key) ?? null;
}

let countries: ReadonlyMap<string, string> | undefined;

/** Folded names, aliases and codes to codes. A name that two countries share (Kongo) is no country's. */
function countryNames(): ReadonlyMap<string, string> {
  const codes = CODES.match(/../g) ?? [];
  const shared = new Set<string>();
  const names = new Map<string, string>(Object.entries(ALIASES));
  for (const code of codes) names.set(code.toLowerCase(), code);
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = folded(display.of(code) ?? '');
      if (name === '') continue;
      if (names.has(name) && names.get(name) !== code) shared.add(name);
      names.set(name, names.get(name) ?? code);
    }
  }
  for (const name of shared) if (!(name in ALIASES)) names.delete(name);
  return names;
}

/** The code in lower case, as Meta hashes it. */
export function countryLower(text: string): string | null {
  return countryCode(text)?.toLowerCase() ?? null;
}
