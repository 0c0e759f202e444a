// What `npm start` and `npm test` share: packages installed, pages built, both only when something changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const installedMark = join(root, 'node_modules/.co-construire-installed');
const builtMark = join(root, 'build/.co-construire-built');

export function prepare() {
  const lock = hash([join(root, 'package-lock.json')]);
  if (read(installedMark) !== lock) {
    step('Installing packages (once, about a minute)', ...npm('ci', '--no-audit', '--no-fund', '--loglevel=error'));
    writeFileSync(installedMark, lock);
  }
  const sources = hash(
    ['src', 'messages', 'checks/rooms-stay-on-the-server.ts', 'vite.config.ts', 'package-lock.json'].flatMap((path) =>
      filesOf(join(root, path)),
    ),
  );
  if (read(builtMark) !== sources) {
    step(
      'Building the pages',
      pinnedNode(),
      [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      'only if it fails',
    );
    mkdirSync(join(root, 'build'), { recursive: true });
    writeFileSync(builtMark, sources);
  }
}

export function pinnedNode() {
  return join(root, 'node_modules/node/bin/node');
}

/** `tells`: the tool's own words are shown as they come, or only if it fails. */
export function step(title, command, words, tells = 'always') {
  process.stdout.write(`${title}…\n`);
  const ran = spawnSync(command, words, { cwd: root, stdio: tells === 'always' ? 'inherit' : 'pipe', maxBuffer: 2 ** 26 });
  if (ran.status !== 0) {
    if (ran.stdout) process.stderr.write(`${ran.stdout}${ran.stderr}`);
    process.stderr.write(`${title}: failed.\n`);
    process.exit(ran.status ?? 1);
  }
}

function npm(...words) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, [script, ...words]] : ['npm', words];
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hash(files) {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file.slice(root.length)).update(readFileSync(file));
  return sum.digest('hex');
}
