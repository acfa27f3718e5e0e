/** The first records of a CSV text with CRLF ends, quoted line breaks included; fewer when it ends before. */
export function firstRecords(text: string, count: number): string {
  let end = 0;
  let records = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length && records < count; at++) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    if (sign !== '\n' || isQuoted) continue;
    end = at + 1;
    records += 1;
  }
  return text.slice(0, end);
}
