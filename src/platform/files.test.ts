import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeFiles } from './files.ts';

// SHA-256 of "abc", from FIPS 180-2.
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  await run(folder).finally(() => rm(folder, { recursive: true }));
}

test('a file is kept once, under its digest, and nothing is left aside', () =>
  inFolder(async (folder) => {
    const files = makeFiles(folder);
    assert.equal(await files.put(Buffer.from('abc'), 'txt'), `${abc}.txt`);
    assert.equal(await files.put(Buffer.from('abc'), 'txt'), `${abc}.txt`);
    assert.deepEqual((await readdir(folder, { recursive: true })).sort(), ['ba', 'ba/78', `ba/78/${abc}.txt`]);
    assert.equal(files.path(`${abc}.txt`), join(folder, 'ba', '78', `${abc}.txt`));
    assert.deepEqual(Buffer.from((await files.read(`${abc}.txt`)) ?? []), Buffer.from('abc'));
  }));

test('the same file put twice at once is whole', () =>
  inFolder(async (folder) => {
    const files = makeFiles(folder);
    const bytes = Buffer.alloc(300_000, 'x');
    const names = await Promise.all([files.put(bytes, 'bin'), files.put(bytes, 'bin'), files.put(bytes, 'bin')]);
    assert.equal(new Set(names).size, 1);
    assert.equal((await readdir(folder, { recursive: true })).length, 3);
    assert.deepEqual(await readFile(files.path(names[0]) ?? ''), bytes);
  }));

test('a half file left by a crash is written again', () =>
  inFolder(async (folder) => {
    const files = makeFiles(folder);
    await files.put(Buffer.from('abc'), 'txt');
    await writeFile(join(folder, 'ba', '78', `${abc}.txt`), 'a');
    await files.put(Buffer.from('abc'), 'txt');
    assert.deepEqual(Buffer.from((await files.read(`${abc}.txt`)) ?? []), Buffer.from('abc'));
  }));

test('a name that was never given finds nothing', () =>
  inFolder(async (folder) => {
    const files = makeFiles(join(folder, 'files'));
    await writeFile(join(folder, 'secret.txt'), 'no');
    const names = [
      '../secret.txt',
      '/etc/passwd',
      `${abc}.txt/../../../../secret.txt`,
      `${abc}.TXT`,
      `${abc}`,
      '',
      `${abc}.txt\n`,
      `${abc}.txt`,
    ];
    assert.deepEqual(
      await Promise.all(names.map((name) => files.read(name))),
      names.map(() => undefined),
    );
    assert.deepEqual(
      names.slice(0, -1).map((name) => files.path(name)),
      names.slice(1).map(() => undefined),
    );
    await assert.rejects(files.put(Buffer.from('abc'), '../x'), /not a file extension/);
  }));
