import { visible } from './text';

const ADDRESS = /^[^\s@()<>[\]\\,;:"]+@[^\s@()<>[\]\\,;:"]+\.[^\s@()<>[\]\\,;:"]+$/u;
const GOOGLE_DOMAINS = new Set(['gmail.com', 'googlemail.com']);

/** An e-mail address in NFC and lower case without display name or `mailto:`; null when it is not one address. */
export function emailBasic(text: string): string | null {
  const shown = /^[^<>]*<([^<>]*)>$/.exec(visible(text));
  const address = (shown?.[1] ?? visible(text))
    .trim()
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  const hasGap = address.includes('..') || address.includes('@.') || address.endsWith('.');
  return ADDRESS.test(address) && !hasGap ? address : null;
}

/** `emailBasic`, and for Gmail addresses without dots and without what follows a plus; the domain stays as written. */
export function emailGoogle(text: string): string | null {
  const address = emailBasic(text);
  if (address === null) return null;
  const [local = '', domain = ''] = address.split('@');
  if (!GOOGLE_DOMAINS.has(domain)) return address;
  const name = local.replace(/\+.*$/u, '').replaceAll('.', '');
  return name === '' ? null : `${name}@${domain}`;
}
