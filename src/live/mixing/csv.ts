/** Rows of a table as { column: text }; column names in small letters, without accents, `_` for what stands between words. */
export function parseTable(text: string): Record<string, string>[] {
  const [head = [], ...rows] = cellsOf(text);
  const names = head.map(columnName);
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => Object.fromEntries(names.map((name, i) => [name, bare(row[i] ?? '')])));
}

/** The names of the columns, as `parseTable` writes them, in their order. */
export function columnsOf(text: string): string[] {
  return (cellsOf(text)[0] ?? []).map(columnName);
}

function cellsOf(text: string): string[][] {
  const clean = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  return parseCells(clean, separatorOf(clean));
}

export function columnName(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '');
}

export function writeTable(rows: (string | number)[][]): string {
  return rows.map((row) => `${row.map((cell) => quote(String(cell))).join(',')}\n`).join('');
}

function bare(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/, '');
}

/** A cell that a spreadsheet would take for a formula starts with an apostrophe. */
function quote(cell: string): string {
  const safe = /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** RFC 4180: quoted cells may hold the separator, line ends, and quotes written twice. */
function parseCells(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const mark = text[i] ?? '';
    if (quoted && mark === '"' && text[i + 1] === '"') cell += text[(i += 1)] ?? '';
    else if (mark === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && mark === separator) endCell();
    else if (!quoted && mark === '\n') {
      endCell();
      rows.push([]);
    } else cell += mark;
  }
  endCell();
  return rows;
}
