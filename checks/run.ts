import { spawn, spawnSync } from 'node:child_process';
import { frenchRules } from './french.ts';
import { houseRules } from './house-rules.ts';
import { messageRules } from './messages.ts';

type Check = { name: string; words: string[] };

/** `npm run check`: every tool looks, then one word for all of them. `--fix` lets the formatter and the linter mend. */
const fix = process.argv.includes('--fix');
/** What the tools remember of files that have not changed since; they compare what is written, not when. */
const memory = 'node_modules/.cache';
const cache = (name: string) => ['--cache', '--cache-strategy', 'content', '--cache-location', `${memory}/${name}`];
const checks: Check[] = [
  {
    name: 'types',
    words: [
      'node_modules/typescript/bin/tsc',
      '-p',
      'tsconfig.rooms.json',
      '--incremental',
      '--tsBuildInfoFile',
      `${memory}/rooms.tsbuildinfo`,
    ],
  },
  {
    name: 'types of the pages',
    words: [
      'node_modules/svelte-check/bin/svelte-check',
      '--tsconfig',
      'tsconfig.json',
      '--output',
      'human',
      '--fail-on-warnings',
      '--incremental',
    ],
  },
  {
    name: 'lint',
    words: [
      'node_modules/oxlint/bin/oxlint',
      ...(fix ? ['--fix'] : []),
      '--deny-warnings',
      'src',
      'bin',
      'demo',
      'checks',
      'journeys',
      'bench',
      'main.ts',
    ],
  },
  {
    name: 'format',
    words: ['node_modules/prettier/bin/prettier.cjs', fix ? '--write' : '--check', '--log-level', 'warn', ...cache('format'), '.'],
  },
  {
    name: 'imports',
    words: [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      '--cache',
      `${memory}/imports`,
      '--cache-strategy',
      'content',
      'src',
      'main.ts',
      'bin',
      'demo',
      'checks',
    ],
  },
  { name: 'unused', words: ['node_modules/knip/bin/knip.js'] },
];

const failed: string[] = [];
spawnSync(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], { stdio: 'inherit' });
// Two at once, as a small machine has processors; what mends files goes alone, one after the other.
const queue = checks.values();
await Promise.all(Array.from({ length: fix ? 1 : 2 }, runQueue));
tell('house rules', houseRules());
tell('messages', messageRules());
tell('French', frenchRules());
if (failed.length > 0) {
  process.stderr.write(`\nFailed: ${failed.join(', ')}\n`);
  process.exit(1);
}

async function runQueue(): Promise<void> {
  for (const { name, words } of queue) {
    const said = await run(words);
    tell(name, said === undefined ? [] : [said]);
  }
}

/** What the tool said, if it failed. */
function run(words: string[]): Promise<string | undefined> {
  return new Promise((done) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (words) => (said += words));
    child.on('close', (code) => done(code === 0 ? undefined : said.trim()));
  });
}

function tell(name: string, findings: string[]): void {
  process.stdout.write(`${findings.length === 0 ? 'ok    ' : 'WRONG '} ${name}\n`);
  if (findings.length === 0) return;
  failed.push(name);
  process.stdout.write(`${findings.join('\n')}\n`);
}
