import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the conversations to measure with are. */
export const data = process.argv[2] ?? fileURLToPath(new URL('../../shared/data/polis/', import.meta.url));

export function folders(kind: string): string[] {
  const folder = join(data, kind);
  if (existsSync(folder))
    return readdirSync(folder, { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map((one) => one.name);
  note(`(not here: ${folder})`);
  return [];
}

export function title(words: string, columns: string): void {
  note(`\n${words}\n${columns}`);
}

export function row(...cells: [value: string | number, width: number][]): void {
  note(cells.map(([value, width], c) => (c === 0 ? String(value).padEnd(width) : String(value).padStart(width))).join(' '));
}

export function note(line: string): void {
  process.stdout.write(`${line}\n`);
}
