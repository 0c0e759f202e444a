import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { adjustedRand, nearestCentroidShare } from './agreement.ts';
import { analyse } from './analyse.ts';
import { readModeration, readVotes } from './polis-csv.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/polis/opendata/', import.meta.url));
const names = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'participants-votes.csv'))) : [];

/** Where the published groups do not hang on the history of the worker. Elsewhere only the map can be compared, not the parting. */
const comparable = /^(?:bg2050|15-per-hour|ssis|austria.*5twd)/;

if (names.length === 0) test('own mode finds published groups again', { skip: `the conversations are not here (${folder})` }, () => {});

for (const name of names) {
  test(`${name}: people stand nearest to the middle of their published group, and the parting is the same`, () => {
    const read = (file: string) => readFileSync(join(folder, name, file), 'utf8');
    const [votes, moderation] = [readVotes(read('participants-votes.csv')), readModeration(read('comments.csv'))];
    assert.ok('ok' in votes && 'ok' in moderation);
    const { table, published } = votes.ok;
    const map = analyse(table, moderation.ok, { mode: 'own' });
    const places = new Map(map.participants.map((person) => [person.id, person]));
    const at = Float64Array.from(table.participants.flatMap((id) => places.get(id)?.position ?? []));
    const centroid = nearestCentroidShare({ d: 2, count: table.participants.length, at }, published);
    assert.ok(centroid >= 0.96, `nearest centroid ${centroid}`);
    assert.ok(map.participants.every((person) => person.group !== null && person.certainty > 0 && person.certainty <= 1));
    if (!comparable.test(name)) return;
    const both = [...published.keys()].filter((i) => published[i] !== '');
    const rand = adjustedRand(
      both.map((i) => published[i] ?? ''),
      both.map((i) => places.get(table.participants[i] ?? '')?.group ?? -1),
    );
    assert.ok(rand >= 0.95, `adjusted Rand index ${rand}`);
  });

  test(`${name}: the log of votes and the table of votes give the same map`, { skip: !existsSync(join(folder, name, 'votes.csv')) }, () => {
    const [log, table] = ['votes.csv', 'participants-votes.csv'].map((file) => readVotes(readFileSync(join(folder, name, file), 'utf8')));
    const moderation = readModeration(readFileSync(join(folder, name, 'comments.csv'), 'utf8'));
    assert.ok(log && table && 'ok' in log && 'ok' in table && 'ok' in moderation);
    const voted = (one: typeof log.ok) => analyse(one.table, moderation.ok, { mode: 'own' });
    const [fromLog, fromTable] = [voted(log.ok), voted(table.ok)];
    const known = new Set(log.ok.table.statements);
    if (table.ok.table.statements.every((id) => known.has(id)) && table.ok.table.participants.length === log.ok.table.participants.length)
      assert.deepEqual(fromLog, fromTable);
    assert.equal(fromLog.counts.votes, fromTable.counts.votes);
  });
}
