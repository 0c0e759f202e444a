/**
 * Rows of a table (RFC 4180: quoted cells may hold separators, line ends and doubled quotes). Cells are parted by what the first row has
 * most of: commas, semicolons or tabs.
 */
export function readCsv(text: string): string[][] {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const mark = separatorOf(body);
  if (!body.includes('"')) return plainLines(body).map((line) => line.split(mark));
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of body.matchAll(cells[mark])) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === mark) continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

const cells = {
  ',': /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/g,
  ';': /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r?\n|\r|$)/g,
  '\t': /(?:"((?:[^"]|"")*)"|([^"\t\r\n]*))(\t|\r?\n|\r|$)/g,
};

function separatorOf(text: string): keyof typeof cells {
  const head = text.slice(0, 100_000).replaceAll(/"(?:[^"]|"")*"/g, '');
  const line = head.slice(0, head.search(/[\r\n]|$/));
  const count = (mark: string): number => line.split(mark).length;
  return ([',', ';', '\t'] as const).reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function plainLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).filter((line) => line !== '');
}
