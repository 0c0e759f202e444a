import { readFileSync, writeFileSync } from 'node:fs';
import { complain } from './command.ts';

/** The text of a table as offices keep them: UTF-8, else UTF-16 with its mark, else Windows-1252. Undefined after having said why. */
export function readText(file: string): string | undefined {
  try {
    return decoded(readFileSync(file));
  } catch (error) {
    complain(`${file} ${reason(error, 'be read')}`);
    return undefined;
  }
}

/** False after having said why it could not be written. */
export function writeText(file: string, text: string): boolean {
  try {
    writeFileSync(file, text);
    return true;
  } catch (error) {
    complain(`${file} ${reason(error, 'be written')}`);
    return false;
  }
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const known: Record<string, string> = {
  ENOENT: 'is not there.',
  EISDIR: 'is a folder, not a file.',
  EACCES: 'is not open to you.',
  EPERM: 'is not open to you.',
  ENOTDIR: 'is not there.',
};

function reason(error: unknown, act: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return known[code] ?? `cannot ${act} (${code || String(error)}).`;
}
