/** A header cell as formats are recognized by it: no byte order mark or outer quotes, trimmed, blanks collapsed, lower case. */
export function normalHeader(cell: string): string {
  return cell
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Column names that are unique by position: a repeated name gets ` #2`, an empty one becomes `Column 7`, cells beyond the header too. */
export function uniqueHeader(cells: readonly string[], columns = cells.length): string[] {
  const taken = new Set<string>();
  return Array.from({ length: Math.max(columns, cells.length) }, (_, index) => {
    const cell = (cells[index] ?? '')
      .replace(/[\s\0]+/gu, ' ')
      .replace(/^\ufeff/, '')
      .trim();
    const name = cell === '' ? `Column ${index + 1}` : cell;
    let unique = name;
    // DuckDB compares column names without letter case, so "Total" and "total" count as the same name
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${name} #${number}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** A short name for a layout: the same for the same column names in any order and letter case. It holds no data. */
export function headerFingerprint(header: readonly string[]): string {
  const text = [...header].map(normalHeader).sort().join('\u001f');
  return hash32(text, 0x811c9dc5) + hash32(text, 0x01000193);
}

// FNV-1a from two starting points (http://www.isthe.com/chongo/tech/comp/fnv); it names layouts and protects nothing.
function hash32(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
}
