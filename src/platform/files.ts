import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files kept under the digest of what they hold: the same bytes are kept once, and a name never changes its content. */
export type Files = {
  /** Durable when it resolves. The name is `<sha-256>.<extension>`; the extension is ours, letters and digits. */
  put(bytes: Uint8Array, extension: string): Promise<string>;
  /** Nothing when there is no such file, or when the name is not one that `put` gave. */
  read(name: string): Promise<Uint8Array | undefined>;
  path(name: string): string | undefined;
};

export function makeFiles(folder: string): Files {
  const path = (name: string) => (valid.test(name) ? join(folder, name.slice(0, 2), name.slice(2, 4), name) : undefined);
  return {
    path,
    async put(bytes, extension) {
      const name = `${createHash('sha256').update(bytes).digest('hex')}.${extension}`;
      const target = path(name);
      if (target === undefined) throw new Error(`not a file extension: ${extension}`);
      if (!(await holds(target, bytes.byteLength))) await write(target, bytes);
      return name;
    },
    async read(name) {
      const target = path(name);
      return target === undefined ? undefined : readFile(target).catch(absent);
    },
  };
}

const valid = /^[0-9a-f]{64}\.[a-z0-9]{1,8}$/;

async function holds(target: string, size: number): Promise<boolean> {
  const found = await stat(target).catch(absent);
  return found?.size === size;
}

/** Written aside, flushed, then moved: a crash leaves no half file under a good name. */
async function write(target: string, bytes: Uint8Array): Promise<void> {
  const aside = `${target}.${randomUUID()}.part`;
  await mkdir(dirname(target), { recursive: true });
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, target);
  } catch (error) {
    await unlink(aside).catch(absent);
    throw error;
  }
  await flushFolder(dirname(target));
}

/** The move itself is durable once the folder is; some systems cannot open folders, and need not. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
