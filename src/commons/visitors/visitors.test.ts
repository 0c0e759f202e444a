import assert from 'node:assert/strict';
import { visitorMark, withVisitors } from '../../people/visitor.shared.ts';
import { beginVisitor } from '../../people/acts/visitor.ts';
import { onBoth } from '../../testing.ts';
import { createCard } from '../acts/create.ts';
import { improveCard } from '../acts/improve.ts';
import { setConfirmations } from '../confirm/acts.ts';
import { confirmationsNeeded } from '../confirm/views.ts';
import { approveHeld } from '../held/acts/decide.ts';
import { heldWaiting } from '../held/views.ts';
import { aCard, aPerson, elsewhere, gathering, made, withTeam } from '../stage.testing.ts';
import { cardPage } from '../views/card.ts';
import { exportLines } from '../views/export.ts';
import { setVisitors } from './acts.ts';
import { visitorsWelcome } from './views.ts';

onBoth('an administrator opens the commons of a gathering to visitors, and closes them', async ({ app }) => {
  const ines = await aPerson(app, 'Ines');
  const administrator = { ...ines, grants: [{ gathering, edition: null, role: 'administrator' as const }] };
  assert.equal(await visitorsWelcome(app, gathering), false);
  const holder = { ...ines, grants: [{ gathering, edition: null, role: 'welcome' as const }] };
  for (const person of [ines, holder])
    assert.deepEqual(await setVisitors(app, person, { gathering, visitors: 'yes' }), { refused: 'not-allowed' });
  assert.equal(await visitorsWelcome(app, gathering), false);
  await setConfirmations(app, administrator, { gathering, confirmations: 3 });
  assert.deepEqual(await setVisitors(app, administrator, { gathering, visitors: 'yes' }), { ok: { visitors: 'yes' } });
  assert.deepEqual([await visitorsWelcome(app, gathering), await visitorsWelcome(app, elsewhere)], [true, false]);
  assert.equal(await confirmationsNeeded(app, gathering), 3);
  await setConfirmations(app, administrator, { gathering, confirmations: 2 });
  assert.equal(await visitorsWelcome(app, gathering), true);
  await setVisitors(app, administrator, { gathering, visitors: 'no' });
  assert.equal(await visitorsWelcome(app, gathering), false);
});

onBoth('whatever a visitor writes waits to be read; published, it is signed as a visitor’s', async ({ app }) => {
  await made(app, await aPerson(app, 'Ines'));
  const moderator = withTeam(await aPerson(app, 'Odile'));
  const begun = await beginVisitor(app, { locale: 'fr', from: '192.0.2.1' });
  assert.ok('ok' in begun);
  const visitor = begun.ok;
  assert.deepEqual([visitor.name, visitor.standing, visitor.grants], [visitorMark, 'visitor', []]);
  const improved = await improveCard(app, visitor, { ...aCard(), slug: 'le-bocal', base: 1, summary: 'Mieux dit.' });
  const created = await createCard(app, visitor, aCard({ title: 'Le cercle' }));
  assert.deepEqual(
    [improved, created].map((done) => 'refused' in done && done.refused),
    ['held', 'held'],
  );
  assert.equal((await cardPage(app, gathering, 'le-bocal', 'fr'))?.fields.summary, aCard().summary);
  const waiting = await heldWaiting(app, moderator, gathering);
  assert.deepEqual(waiting.map((one) => [one.title, one.author?.name, one.reasons.includes('visitor')]).toSorted(), [
    ['Le bocal', visitorMark, true],
    ['Le cercle', visitorMark, true],
  ]);
  const id = waiting.find((one) => one.title === 'Le bocal')?.id ?? '';
  const approved = await approveHeld(app, moderator, { gathering, id });
  assert.ok('ok' in approved, JSON.stringify(approved));
  const page = await cardPage(app, gathering, 'le-bocal', 'fr');
  assert.equal(page?.fields.summary, 'Mieux dit.');
  const words = JSON.stringify(page?.authors.map(({ name }) => name));
  assert.deepEqual(
    (['fr', 'nl', 'de', 'en'] as const).map((locale) => (JSON.parse(withVisitors(app.t(locale), words)) as string[]).toSorted()),
    ['Visiteur·se', 'Bezoeker', 'Gast', 'Visitor'].map((said) => ['Ines', said].toSorted()),
  );
  const exported: Record<string, unknown>[] = [];
  for await (const line of exportLines(app, gathering)) exported.push(line);
  const [card] = exported as { revisions: { author: string | null; by?: string }[] }[];
  assert.deepEqual(
    card?.revisions.map(({ author, by }) => [author, by]),
    [
      ['Ines', undefined],
      [null, 'visitor'],
    ],
  );
  assert.doesNotMatch(JSON.stringify(exported), /Visiteur/);
});

onBoth('from one network address, visitors come at a pace', async ({ app, clock }) => {
  const begin = () => beginVisitor(app, { locale: 'nl', from: '192.0.2.1' });
  for (let n = 0; n < 40; n += 1) assert.ok('ok' in (await begin()));
  assert.deepEqual(await begin(), { refused: 'slow', seconds: 6 });
  clock.advance(6_000);
  assert.ok('ok' in (await begin()));
});
