/** Rows of a comma-separated file (RFC 4180: quoted cells may hold commas, line ends and doubled quotes). */
export function readCsv(text: string): string[][] {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (!body.includes('"')) return plainLines(body).map((line) => line.split(','));
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of body.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

function plainLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).filter((line) => line !== '');
}
