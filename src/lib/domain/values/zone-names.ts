/** Time zones as Rails, and so Square and Shopify, call them, by IANA name. */
const RAILS: Readonly<Record<string, string>> = {
  hawaii: 'Pacific/Honolulu',
  alaska: 'America/Anchorage',
  'pacific time (us & canada)': 'America/Los_Angeles',
  'mountain time (us & canada)': 'America/Denver',
  arizona: 'America/Phoenix',
  'central time (us & canada)': 'America/Chicago',
  'eastern time (us & canada)': 'America/New_York',
  'indiana (east)': 'America/Indiana/Indianapolis',
  'atlantic time (canada)': 'America/Halifax',
  newfoundland: 'America/St_Johns',
  utc: 'UTC',
  london: 'Europe/London',
  edinburgh: 'Europe/London',
  dublin: 'Europe/Dublin',
  lisbon: 'Europe/Lisbon',
  amsterdam: 'Europe/Amsterdam',
  berlin: 'Europe/Berlin',
  brussels: 'Europe/Brussels',
  copenhagen: 'Europe/Copenhagen',
  madrid: 'Europe/Madrid',
  paris: 'Europe/Paris',
  rome: 'Europe/Rome',
  stockholm: 'Europe/Stockholm',
  vienna: 'Europe/Vienna',
  warsaw: 'Europe/Warsaw',
  zurich: 'Europe/Zurich',
  athens: 'Europe/Athens',
  helsinki: 'Europe/Helsinki',
  tokyo: 'Asia/Tokyo',
  osaka: 'Asia/Tokyo',
  singapore: 'Asia/Singapore',
  'hong kong': 'Asia/Hong_Kong',
  perth: 'Australia/Perth',
  adelaide: 'Australia/Adelaide',
  darwin: 'Australia/Darwin',
  brisbane: 'Australia/Brisbane',
  sydney: 'Australia/Sydney',
  melbourne: 'Australia/Melbourne',
  hobart: 'Australia/Hobart',
  auckland: 'Pacific/Auckland',
  wellington: 'Pacific/Auckland'
};

const IANA: ReadonlyMap<string, string> = new Map(
  [...Intl.supportedValuesOf('timeZone'), 'UTC'].map((zone) => [zone.toLowerCase(), zone])
);

/** The IANA zone that a cell names, by its own name or by that of Rails ("Eastern Time (US & Canada)"); null when it names none. */
export function zoneOfName(cell: string): string | null {
  const name = cell
    .trim()
    .toLowerCase()
    .replace(/^\(gmt[^)]*\) */, '');
  return RAILS[name] ?? IANA.get(name) ?? null;
}
