// Letters that Unicode does not take apart into a plain letter and a mark.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i'
};

/** Text as a short ASCII name (a-z, 0-9, dashes); the fallback when no such character is left. */
export function slug(text: string, fallback = 'audience'): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæøœłđðþı]/g, (letter) => PLAIN[letter] ?? '');
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-+|-+$/g, '') || fallback
  );
}

/** `<audience>-<destination>-<YYYY-MM-DD>[-part-n].csv`, ASCII. `part` counts from 1 and is null for a file that is whole. */
export function exportFileName(name: {
  readonly audience: { readonly id: string; readonly name: string };
  readonly destination: string;
  readonly date: string;
  readonly part: number | null;
}): string {
  const audience = slug(name.audience.name, slug(name.audience.id));
  const part = name.part === null ? '' : `-part-${name.part}`;
  return `${audience}-${slug(name.destination)}-${name.date}${part}.csv`;
}
