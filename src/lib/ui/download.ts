/** Hands a file to the browser's downloads; nothing leaves the machine. */
export function download(name: string, content: string | Blob, type = 'text/csv;charset=utf-8'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the URL only after the click's task has ended.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name for a file made of plain words: "Net sales by month" → "net-sales-by-month.csv". */
export function fileName(title: string, extension: string): string {
  const stem = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${stem === '' ? 'kept' : stem}.${extension}`;
}
