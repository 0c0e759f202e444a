import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'engines-'));
after(() => rmSync(folder, { recursive: true }));
const command = fileURLToPath(new URL('../co-construire', import.meta.url));
const file = (name: string) => join(folder, name);

function run(...words: string[]): { code: number | null; said: string; complained: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', cwd: folder });
  return { code: status, said: stdout, complained: stderr };
}

function put(name: string, text: string | Buffer): string {
  writeFileSync(file(name), text);
  return file(name);
}

const people = put(
  'people.csv',
  ['\uFEFFNom;Secteur', ...Array.from({ length: 12 }, (_, i) => `Léa ${i};${i % 2 ? 'public' : 'privé'}`)].join('\r\n'),
);
const votes = put(
  'votes.csv',
  [
    'participant,group-id,0,1,2,3,4,5',
    ...Array.from({ length: 24 }, (_, i) => `p${i},,${i % 2 ? '1,1,1,-1,-1,-1' : '-1,-1,-1,1,1,1'}`),
  ].join('\n'),
);

test('mix writes a plan, the same each time, and says what it is worth', () => {
  const once = run('mix', '--people', people, '--rounds', '3', '--size', '3', '--iterations', '20000', '--out', file('plan.csv'));
  assert.deepEqual([once.code, once.complained], [0, '']);
  assert.match(once.said, /^round 1: 4 groups of 3\n/);
  assert.match(once.said, /^repeated meetings: 0 \(the proven minimum\)$/m);
  const plan = readFileSync(file('plan.csv'), 'utf8');
  assert.match(plan, /^round,group,place,id,name\n1,1,,Léa /);
  assert.equal(plan.trim().split('\n').length, 37);
  run('mix', '--people', people, '--rounds', '3', '--size', '3', '--iterations', '20000', '--out', file('again.csv'));
  assert.equal(readFileSync(file('again.csv'), 'utf8'), plan);
});

test('mix again after somebody did not come: what is over stays, the plan says what changed', () => {
  const fewer = put('fewer.csv', readFileSync(people, 'utf8').replace(/\r\nLéa 11;public/, ''));
  const told = run(
    'mix',
    '--people',
    fewer,
    '--rounds',
    '3',
    '--keep',
    file('plan.csv'),
    '--from',
    '2',
    '--iterations',
    '20000',
    '--out',
    file('new.csv'),
  );
  assert.deepEqual([told.code, told.complained], [0, '']);
  assert.match(told.said, /^changed places: \d+$/m);
  const first = (name: string) =>
    readFileSync(file(name), 'utf8')
      .split('\n')
      .filter((row) => row.startsWith('1,') && !row.includes('Léa 11'));
  assert.deepEqual(first('new.csv'), first('plan.csv'));
  assert.equal(/^[23],.*Léa 11$/m.test(readFileSync(file('new.csv'), 'utf8')), false);
});

test('mix refuses in words, with 1 for a file and 2 for the words', () => {
  const mix = (...words: string[]) => run('mix', '--out', file('none.csv'), ...words);
  const twice = put('twice.csv', 'nom\nTom\nTom\nÈve\nLou\n');
  assert.deepEqual(mix('--people', twice, '--size', '2'), { code: 1, said: '', complained: 'Tom is in the list twice.\n' });
  const nameless = put('nameless.csv', 'secteur;ville\npublic;Ath\n');
  assert.match(mix('--people', nameless).complained, /no column gives the people: .* The first row has: secteur, ville\.$/m);
  assert.deepEqual(mix('--people', file('nowhere.csv')), { code: 1, said: '', complained: `${file('nowhere.csv')} is not there.\n` });
  assert.deepEqual(mix('--people', folder), { code: 1, said: '', complained: `${folder} is a folder, not a file.\n` });
  assert.match(mix('--people', people, '--keep', people).complained, /is not a plan: its columns are round, group, id\.$/m);
  for (const words of [
    ['--people', people, '--size', '4,5'],
    ['--people', people, '--rounds', '0'],
    ['--people', people, 'more'],
    ['--people', people, '--sizes', '4'],
    ['--people', people, '--from', '2'],
    [],
  ])
    assert.equal(mix(...words).code, 2, words.join(' '));
  assert.equal(run('mix', '--people', people, '--out', join(folder, 'no', 'plan.csv'), '--iterations', '100').code, 1);
});

test('mix reads what an old office writes: Windows-1252, semicolons', () => {
  const old = put(
    'old.csv',
    Buffer.from('Pr\xe9nom;Secteur\r\n\xc8ve;priv\xe9\r\nTom;public\r\nZo\xe9;public\r\nLou;public\r\n', 'latin1'),
  );
  assert.equal(run('mix', '--people', old, '--size', '2', '--iterations', '1000', '--out', file('old-plan.csv')).code, 0);
  assert.match(readFileSync(file('old-plan.csv'), 'utf8'), /,Ève,Ève$/m);
});

test('opinion writes a map in both modes, and lays one over another', () => {
  const own = run('opinion', '--votes', votes, '--out', file('map.json'));
  assert.deepEqual(own, {
    code: 0,
    said: `${file('map.json')}: 24 people, 6 statements, 144 votes, 2 groups of 12, 12.\n`,
    complained: '',
  });
  const map = JSON.parse(readFileSync(file('map.json'), 'utf8')) as { format: string; mode: string; groups: unknown[] };
  assert.deepEqual([map.format, map.mode, map.groups.length], ['co-construire/opinion', 'own', 2]);
  const again = run('opinion', '--votes', votes, '--mode', 'polis', '--compare', file('map.json'), '--out', file('polis.json'));
  assert.deepEqual([again.code, again.complained], [0, '']);
  assert.equal((JSON.parse(readFileSync(file('polis.json'), 'utf8')) as { alignment: { shared: number } }).alignment.shared, 6);
});

test('opinion refuses in words, with 1 for a file and 2 for the words', () => {
  const opinion = (...words: string[]) => run('opinion', '--out', file('none.json'), ...words);
  assert.deepEqual(opinion('--votes', put('empty.csv', '')), {
    code: 1,
    said: '',
    complained: `${file('empty.csv')} is neither participants-votes.csv nor votes.csv.\n`,
  });
  assert.match(opinion('--votes', put('bad.csv', 'participant,0\na,2\n')).complained, /row 2: a vote is 1 \(agree\)/);
  assert.match(opinion('--votes', votes, '--comments', votes).complained, /has no column comment-id/);
  assert.match(opinion('--votes', votes, '--compare', votes).complained, /is not a result of this command/);
  assert.match(opinion('--votes', votes, '--mode', 'polis', '--bases', votes).complained, /holds no base-clusters/);
  assert.equal(opinion('--votes', file('nowhere.csv')).code, 1);
  for (const words of [
    ['--votes', votes, '--mode', 'other'],
    ['--votes', votes, '--seed', 'x'],
    ['--votes', votes, '--bases', votes],
    ['--vote', votes],
    [],
  ])
    assert.equal(opinion(...words).code, 2, words.join(' '));
});

test('both commands explain themselves', () => {
  for (const name of ['mix', 'opinion']) {
    const help = run(name, '--help');
    assert.deepEqual([help.code, help.complained], [0, '']);
    assert.match(help.said, new RegExp(`^co-construire ${name} --`));
    assert.match(help.said, /Ends with/);
  }
});
