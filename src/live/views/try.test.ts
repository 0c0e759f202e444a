import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { tryMixing } from './mixing.ts';
import { tryOpinion } from './opinion.ts';

const people = ['nom,secteur', ...Array.from({ length: 12 }, (_, i) => `P${i},${i % 2 ? 'public' : 'association'}`)].join('\n');
const mixing = { people, rounds: '3', size: '3', nested: 'no', seed: '7' };

onBoth('people pasted as a table meet others in each round', async ({ app }) => {
  const mixed = await tryMixing(app, mixing);
  assert.ok('ok' in mixed);
  const { plan, csv, people: known } = mixed.ok;
  assert.deepEqual(
    plan.rounds.map((groups) => groups.flat().length),
    [12, 12, 12],
  );
  assert.equal(plan.report.repeats, 0);
  assert.deepEqual(known.get('P1'), { name: 'P1', attributes: { secteur: ['public'] } });
  assert.equal(csv.trim().split('\n').length, 37);
  assert.deepEqual(await tryMixing(app, mixing), mixed);
});

onBoth('what cannot be mixed is refused with its reason', async ({ app }) => {
  assert.deepEqual(await tryMixing(app, { ...mixing, people: ' ', rounds: '13', size: 'x' }), {
    refused: 'invalid',
    fields: { people: 'live.refused.people', rounds: 'live.refused.rounds', size: 'live.refused.size' },
  });
  assert.deepEqual(await tryMixing(app, { ...mixing, people: 'nom' }), { refused: 'unread', why: { refused: 'no-people' } });
  const both = await tryMixing(app, { ...mixing, people: 'nom,avec,sans\nA,x,y\nB,x,y\nC,,\nD,,' });
  assert.deepEqual('reasons' in both && both.reasons, [{ why: 'together-and-apart', people: ['A', 'B'] }]);
  const many = `nom\n${Array.from({ length: 501 }, (_, i) => `P${i}`).join('\n')}`;
  assert.deepEqual(await tryMixing(app, { ...mixing, people: many }), { refused: 'invalid', fields: { people: 'live.refused.many' } });
});

onBoth('two camps of voters are two groups', async ({ app }) => {
  const rows = Array.from({ length: 24 }, (_, i) => `P${i},${i % 2 ? '1,1,1,-1,-1,-1' : '-1,-1,-1,1,1,1'}`);
  const made = await tryOpinion(app, { votes: ['nom,A,B,C,D,E,F', ...rows].join('\n'), seed: '1' });
  assert.ok('ok' in made);
  assert.deepEqual(
    made.ok.groups.map((group) => group.size),
    [12, 12],
  );
  assert.deepEqual(await tryOpinion(app, { votes: 'nom,A\nP,2', seed: '1' }), { refused: 'unread', why: { refused: 'bad-vote', row: 2 } });
});
