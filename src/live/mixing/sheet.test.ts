import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNested, judge, sizesDiffer } from './judge.testing.ts';
import { mix } from './mix.shared.ts';
import { evenRounds, groupCount, nestedRounds, plainQuestion } from './shape.shared.ts';
import { isPlan, readPeople, readPlaces, readPlan, writePlan } from './sheet.shared.ts';

const table = [
  '\uFEFFID;Nom;Secteur;Langues;PMR;Présence;Animateur;Épingle;pin;Avec;Sans',
  'a;"Ève; la première";public|association;fr, nl;oui;;oui;;;duo;',
  'b;Théo;public;fr;;1|3;;;;duo;c',
  'c;Zoé;;;;2-;;;2;;',
  'd;=1+1;private;nl;non;non;;;1:3|2:1;;',
].join('\r\n');

test('a table in French, with semicolons, is read as it is', () => {
  const read = readPeople(table, 3);
  assert.ok('ok' in read);
  assert.deepEqual(read.ok.people, [
    { id: 'a', attributes: { secteur: ['public', 'association'] }, languages: ['fr', 'nl'], needs: ['step_free'] },
    { id: 'b', attributes: { secteur: ['public'] }, languages: ['fr'], needs: [], rounds: [0, 2] },
    { id: 'c', attributes: {}, languages: [], needs: [], rounds: [1, 2] },
    { id: 'd', attributes: { secteur: ['private'] }, languages: ['nl'], needs: [], rounds: [] },
  ]);
  assert.deepEqual(read.ok.hosts, ['a']);
  assert.deepEqual(read.ok.pins, [
    { person: 'c', group: 1 },
    { person: 'd', group: 2, round: 0 },
    { person: 'd', group: 0, round: 1 },
  ]);
  assert.deepEqual(read.ok.together, [['a', 'b']]);
  assert.deepEqual(read.ok.apart, [['b', 'c']]);
  assert.equal(read.ok.names.get('a'), 'Ève; la première');
});

test('what is not understood is told with its row', () => {
  assert.deepEqual(readPeople('id,rounds\na,soon\n', 3), { refused: 'bad-rounds', person: 'a', text: 'soon' });
  assert.deepEqual(readPeople('id,pin\na,left\n', 3), { refused: 'bad-pin', person: 'a', text: 'left' });
  assert.deepEqual(readPeople('id,name\n', 3), { refused: 'no-people' });
});

test('a table of somebody new to it: first names, line ends of old, no names, two columns of one name', () => {
  const read = readPeople('Prénom;Nom;Âge\rÈve;Lo;41,5\rTom;;\r', 3);
  assert.ok('ok' in read);
  assert.deepEqual([...read.ok.names.values()], ['Ève Lo', 'Tom']);
  assert.deepEqual(read.ok.people[0]?.attributes, { age: ['41,5'] });
  assert.deepEqual(readPeople('Secteur;Ville\npublic;Ath\n', 3), { refused: 'no-names', columns: 'secteur, ville' });
  assert.deepEqual(readPeople('nom;Secteur;secteur\nTom;a;b\n', 3), { refused: 'same-column', column: 'secteur' });
});

test('a written plan can be read again; formulas stay text', () => {
  const names = new Map([
    ['a', 'Ève'],
    ['-b', '=1+1'],
  ]);
  const text = writePlan([[['a'], ['-b']]], names, ['Salle 1']);
  assert.equal(text, "round,group,place,id,name\n1,1,Salle 1,a,Ève\n1,2,,'-b,'=1+1\n");
  assert.deepEqual(readPlan(text), [
    { person: 'a', round: 0, group: 0 },
    { person: '-b', round: 0, group: 1 },
  ]);
  assert.deepEqual([isPlan(readPlan(text)), isPlan(readPlan('id,name\na,b\n')), isPlan([])], [true, false, false]);
  assert.deepEqual(readPlaces('name,features\nHall,step_free|quiet\n'), [{ name: 'Hall', features: ['step_free', 'quiet'] }]);
});

test('names and the order of rows change nothing', () => {
  const rows = Array.from({ length: 20 }, (_, i) => [`p${i + 10}`, `Name ${i}`, i % 3 === 0 ? 'public' : 'private']);
  const plan = (list: string[][]) => {
    const read = readPeople(['id,name,sector', ...list.map((row) => row.join(','))].join('\n'), 2);
    assert.ok('ok' in read);
    const mixed = mix(plainQuestion(read.ok.people, evenRounds(read.ok.people, 2, 4)), { seed: 9, iterations: 5000 });
    assert.ok('ok' in mixed);
    return mixed.ok.rounds;
  };
  const renamed = rows.map((row, i) => [row[0] ?? '', rows[(i + 7) % 20]?.[1] ?? '', row[2] ?? '']);
  assert.deepEqual(plan(renamed.toReversed()), plan(rows));
});

test('remainders are spread', () => {
  assert.deepEqual([groupCount(103, 5), groupCount(7, 5), groupCount(3, 5), groupCount(120, 6)], [21, 2, 1, 20]);
});

test('nested groups: every larger group is a union, sizes differ by one at most, values are spread at each level', () => {
  for (const n of [24, 47, 100, 121]) {
    const people = Array.from({ length: n }, (_, i) => ({
      id: `p${i}`,
      attributes: { sector: [['public', 'private', 'citizen'][i % 3] ?? ''] },
      languages: [],
      needs: [],
    }));
    const question = {
      ...plainQuestion(people, []),
      ...nestedRounds(n, 3, 4),
      together: [['p1', 'p2']],
      pinned: [{ person: 'p5', round: 0, group: 1 }],
    };
    const mixed = mix(question, { seed: 2, iterations: 60_000 });
    assert.ok('ok' in mixed);
    assert.deepEqual(judge(question, mixed.ok.rounds), []);
    assert.ok(isNested(mixed.ok.rounds));
    assert.ok(mixed.ok.rounds.every((groups) => sizesDiffer(groups) <= 1));
    const sector = mixed.ok.report.balance[0];
    assert.ok(sector && sector.imbalance <= sector.least + 6, JSON.stringify(sector));
  }
});
