/** The value below which `part` of the figures lie (nearest rank). */
export function percentile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))] ?? 0;
}

export function median(figures: readonly number[]): number {
  return percentile(figures, 0.5);
}

/** `aim` is what we want, `floor` what fails the run; `least`: the figure must reach them, `most`: stay under them. */
export type Line = { what: string; figure: number; unit: string; kind: 'least' | 'most'; aim: number; floor: number; note?: string };

export function verdict({ figure, kind, aim, floor }: Line): 'reached' | 'short' | 'FAILED' {
  const reaches = (wanted: number) => (kind === 'least' ? figure >= wanted : figure <= wanted);
  return reaches(aim) ? 'reached' : reaches(floor) ? 'short' : 'FAILED';
}

/** Prints the lines as a table and gives the exit code. */
export function report(title: string, lines: readonly Line[]): 0 | 1 {
  const cells = lines.map((line) => {
    const sign = line.kind === 'least' ? '≥' : '≤';
    return [
      line.what,
      said(line.figure, line.unit),
      `${sign} ${said(line.aim, line.unit)}`,
      `${sign} ${said(line.floor, line.unit)}`,
      verdict(line),
      line.note ?? '',
    ];
  });
  table(title, ['', 'measured', 'aim', 'fails unless', '', ''], cells);
  return lines.some((line) => verdict(line) === 'FAILED') ? 1 : 0;
}

export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  process.stdout.write(`\n${title}\n\n${[line(head), ...rows.map(line)].join('\n')}\n`);
}

export function said(figure: number, unit: string): string {
  const digits = Math.abs(figure) >= 100 ? 0 : Math.abs(figure) >= 10 ? 1 : 2;
  return `${figure.toLocaleString('en', { maximumFractionDigits: digits })}${unit && ` ${unit}`}`;
}
