import assert from 'node:assert/strict';
import { discardDraft, forgetDrafts, keepDraft } from './acts.ts';
import { draftOf, draftsOf, draftsToTake } from './views.ts';
import { onBoth } from '../../testing.ts';
import { countQueries } from '../query-count.testing.ts';
import { aPerson, elsewhere, gathering, made } from '../stage.testing.ts';

const fresh = { gathering, act: 'create' as const, kind: 'tool', lang: 'fr', title: 'Le bocal', typed: { title: 'Le bocal', text: 'Un' } };

onBoth('a draft is kept, found again by its writer only, kept once more and discarded', async ({ app, clock }) => {
  const [ana, bob] = [await aPerson(app, 'Ana'), await aPerson(app, 'Bob')];
  const kept = await keepDraft(app, ana, fresh);
  const id = 'ok' in kept ? kept.ok.id : '';
  assert.deepEqual(await draftOf(app, ana, gathering, id), { id, base: null, typed: fresh.typed });
  for (const [person, where] of [
    [bob, gathering],
    [ana, elsewhere],
    [undefined, gathering],
  ] as const)
    assert.equal(await draftOf(app, person, where, id), undefined);
  clock.advance(3_600_000);
  assert.deepEqual(await keepDraft(app, ana, { ...fresh, id, title: '  Le\nbocal ', typed: { text: 'Deux' } }), { ok: { id } });
  assert.deepEqual(await draftsOf(app, ana, gathering), [
    { id, act: 'create', kind: 'tool', lang: 'fr', title: 'Le bocal', card: null, keptAt: app.clock.iso(), goesOn: '2027-01-21' },
  ]);
  assert.deepEqual(await draftsToTake(app, ana), [{ title: 'Le bocal', keptAt: app.clock.iso(), typed: { text: 'Deux' } }]);
  assert.deepEqual([await draftsOf(app, bob, gathering), await draftsToTake(app, bob)], [[], []]);
  assert.deepEqual(await discardDraft(app, bob, id), { refused: 'not-found' });
  assert.deepEqual(await discardDraft(app, ana, id), { ok: true });
  assert.deepEqual(await discardDraft(app, ana, id), { refused: 'not-found' });
});

onBoth('a draft of another person is never written over', async ({ app }) => {
  const [ana, bob] = [await aPerson(app, 'Ana'), await aPerson(app, 'Bob')];
  const kept = await keepDraft(app, ana, fresh);
  const id = 'ok' in kept ? kept.ok.id : '';
  const other = await keepDraft(app, bob, { ...fresh, id, typed: { text: 'Bob' } });
  assert.notEqual('ok' in other && other.ok.id, id);
  assert.deepEqual((await draftOf(app, ana, gathering, id))?.typed, fresh.typed);
});

onBoth('a draft of a card remembers the version it began with; a card that is not there has none', async ({ app }) => {
  const ana = await aPerson(app, 'Ana');
  const { slug } = await made(app, ana);
  const improve = { ...fresh, act: 'improve' as const, slug, base: 1 };
  const kept = await keepDraft(app, ana, improve);
  const id = 'ok' in kept ? kept.ok.id : '';
  assert.equal((await draftOf(app, ana, gathering, id))?.base, 1);
  assert.deepEqual(
    (await draftsOf(app, ana, gathering)).map((one) => one.card),
    [{ slug, title: 'Le bocal' }],
  );
  assert.deepEqual(await keepDraft(app, ana, { ...improve, slug: 'nulle-part' }), { refused: 'not-found' });
  assert.deepEqual(await keepDraft(app, ana, { ...fresh, kind: 'person' }), { refused: 'not-found' });
});

onBoth('drafts are few, of bounded size, and gone after sixty days or with their writer', async ({ app, clock }) => {
  const [ana, bob] = [await aPerson(app, 'Ana'), await aPerson(app, 'Bob')];
  assert.deepEqual(await keepDraft(app, ana, { ...fresh, typed: { text: 'a'.repeat(200_000) } }), { refused: 'large' });
  for (let n = 0; n < 50; n += 1) assert.equal('ok' in (await keepDraft(app, ana, fresh)), true);
  assert.deepEqual(await keepDraft(app, ana, fresh), { refused: 'many' });
  assert.equal(await countQueries(app, (counted) => draftsOf(counted, ana, gathering)), 1);
  clock.advance(61 * 24 * 3_600_000);
  assert.deepEqual(await draftsOf(app, ana, gathering), []);
  const kept = await keepDraft(app, bob, fresh);
  assert.equal((await draftsToTake(app, ana)).length, 0);
  await forgetDrafts(app, { type: 'person.erased', person: bob.id });
  assert.equal(await draftOf(app, bob, gathering, 'ok' in kept ? kept.ok.id : ''), undefined);
});
