import { resolve } from 'node:path';
import type { Settings } from '../../src/platform/settings.ts';

const noAnswer = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
const noPlace = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENOENT']);
/** What PostgreSQL answers to a wrong name, password or database. */
const notLetIn = new Set(['28P01', '28000', '3D000', '42501', '53300']);

/** What the machine refuses, in a sentence that says which setting to look at; undefined when it is no trouble of the machine. */
export function troubleIn(error: unknown, settings: Settings): string | undefined {
  const { code, syscall, message, path } = told(error);
  if (syscall === 'listen' || syscall === 'bind') return cannotListen(code, settings);
  if (noAnswer.has(code)) return `PostgreSQL does not answer at ${databaseOf(settings)} (${code}). Is it running? Look at DATABASE_URL.`;
  if (notLetIn.has(code)) return `PostgreSQL does not let us in at ${databaseOf(settings)}: ${message}. Look at DATABASE_URL.`;
  if (path !== '' && !isOf(settings.DATA_DIR, path)) return `${path} cannot be used: ${message}.`;
  if (noPlace.has(code) || code === 'ERR_SQLITE_ERROR')
    return `The data folder ${settings.DATA_DIR} cannot be used: ${message}. Look at DATA_DIR, and at who may write there.`;
  return undefined;
}

/** Whether the trouble is in the data folder, or in making it. */
function isOf(folder: string, path: string): boolean {
  const [whole, at] = [resolve(folder), resolve(path)];
  return at.startsWith(whole) || whole.startsWith(at);
}

function cannotListen(code: string, { HOST, PORT }: Settings): string {
  if (code === 'EADDRINUSE') return `Another program has port ${PORT} of ${HOST}. Stop it, or choose another PORT.`;
  if (code === 'EACCES') return `This user may not open port ${PORT}. Choose a PORT above 1023, behind a proxy.`;
  return `${HOST} is no address of this machine that can be listened on (${code}). Look at HOST.`;
}

/** Without the password. */
function databaseOf({ DATABASE_URL = '' }: Settings): string {
  return URL.canParse(DATABASE_URL) ? new URL(DATABASE_URL).host : 'DATABASE_URL';
}

function told(error: unknown): { code: string; syscall: string; message: string; path: string } {
  if (typeof error !== 'object' || error === null) return { code: '', syscall: '', message: '', path: '' };
  const text = (name: string) => (name in error ? String((error as Record<string, unknown>)[name]) : '');
  return { code: text('code'), syscall: text('syscall'), message: text('message'), path: text('path') };
}
