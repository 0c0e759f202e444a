import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { erasePerson } from '../people/acts/profile.ts';
import { someone } from '../people/people.testing.ts';
import { personExport } from '../people/views/account.ts';
import type { Person } from '../people/views.ts';
import type { App } from '../platform/app.ts';
import { backup } from '../platform/backup/backup.ts';
import { onBoth } from '../testing.ts';
import { addField } from './acts/fields.ts';
import { improveCard } from './acts/improve.ts';
import { translateCard } from './acts/translate.ts';
import { confirmCard, setConfirmations } from './confirm/acts.ts';
import { confirmationsOf } from './confirm/views.ts';
import { addNeed, writeAbout } from './needs/acts.ts';
import { messageFor, needPage, needsList } from './needs/views.ts';
import { aCard, aPerson, gathering, made, withTeam } from './stage.testing.ts';
import { openTopic, reply } from './talk/acts/say.ts';
import { talkPage } from './talk/views.ts';
import { cardPage } from './views/card.ts';
import { exportLines } from './views/export.ts';
import { fieldDesk } from './views/fields.ts';
import { history } from './views/history.ts';
import { list } from './views/list.ts';
import { watchCard } from './watch/acts/watch.ts';

const name = 'Zéphyrine Quastel';
const email = 'zephyrine@example.org';
const where = { gathering, slug: 'le-bocal', lang: 'fr' } as const;

type Made = { ines: Person; card: string; need: string; field: string };

/** What anybody, the team and the other persons can read of all that somebody did. */
async function everythingSeen(app: App, { ines, card, need, field }: Made): Promise<string> {
  return JSON.stringify([
    await cardPage(app, gathering, 'le-bocal', 'fr', undefined, 'team'),
    await cardPage(app, gathering, 'le-bocal', 'nl', 'nl', 'team'),
    await history(app, gathering, 'le-bocal', 1),
    await talkPage(app, ines, gathering, { slug: 'le-bocal', locale: 'fr' }),
    await needsList(app, gathering, {}),
    await needPage(app, gathering, need),
    await confirmationsOf(app, gathering, card, ines.id),
    await fieldDesk(app, withTeam(ines), gathering, field),
    await Array.fromAsync(exportLines(app, gathering)),
    await list(app, gathering, { facets: {}, q: 'Quastel', sort: 'relevance', page: 1, locale: 'fr' }),
    await personExport(app, ines),
  ]);
}

onBoth(
  'whoever leaves is nowhere in talk, needs, confirmations, fields, translations, exports and search; what they said stays',
  async (t) => {
    const { app, folder, clock } = t;
    const kept = async (file: string) => {
      assert.ok('ok' in (await backup(app, join(folder, file))));
      return gunzipSync(readFileSync(join(folder, file))).toString();
    };
    const zoe = await someone(app, name, email);
    const ines = await aPerson(app, 'Ines');
    await made(app, ines);
    const actor = await made(app, ines, { kind: 'actor', title: 'La grange', facets: {} });
    const field = await aFieldOf(app, zoe.person);
    clock.advance(1_000);
    await improveCard(app, zoe.person, { ...aCard({ own: { [field]: 'Huit chaises paillées' } }), slug: 'le-bocal', base: 1 });
    await translateCard(app, zoe.person, {
      gathering,
      slug: 'le-bocal',
      lang: 'nl',
      title: 'De viskom',
      summary: 'Een uur.',
      text: 'In een kring.',
    });
    const topic = await openTopic(app, zoe.person, { ...where, title: 'Et dehors ?', text: 'Qui a essayé sous un arbre ?' });
    assert.ok('ok' in topic);
    await reply(app, ines, { ...where, topic: topic.ok.topic, text: 'Oui, sous un tilleul.' });
    await watchCard(app, zoe.person, { gathering, slug: actor.slug });
    const offer = { sort: 'offer', lang: 'fr', title: 'Un grand tapis', text: 'Il est rouge.', gathering, slug: actor.slug } as const;
    const [given, wanted] = [
      await addNeed(app, zoe.person, offer),
      await addNeed(app, ines, { ...offer, sort: 'need', title: 'Une bâche' }),
    ];
    assert.ok('ok' in given && 'ok' in wanted);
    const sent = await writeAbout(app, zoe.person, { gathering, id: wanted.ok.id, base: '', message: 'Nous avons une bâche verte.' });
    assert.ok('ok' in sent);
    await setConfirmations(app, withTeam(ines), { gathering, confirmations: 1 });
    await confirmCard(app, zoe.person, { gathering, slug: actor.slug });
    const did = { ines, card: actor.id, need: given.ok.id, field };
    const before = (await everythingSeen(app, did)) + (await kept('before'));
    assert.deepEqual([before.includes(name), before.includes(email)], [true, true]);

    assert.deepEqual(await erasePerson(app, zoe.person, { secret: zoe.secret }), { ok: true });
    await app.jobs.drain();

    const seen = await everythingSeen(app, did);
    const after = seen + (await kept('after'));
    for (const gone of [name, 'Quastel', email, 'bâche verte']) assert.equal(after.includes(gone), false, gone);
    for (const said of ['Huit chaises paillées', 'De viskom', 'Et dehors ?', 'sous un arbre', 'Un grand tapis', 'Il est rouge.'])
      assert.equal(seen.includes(said), true, said);
    assert.equal((await needPage(app, gathering, given.ok.id))?.author, null);
    assert.equal(await messageFor(app, ines.id, wanted.ok.id, sent.ok.id), undefined);
    assert.deepEqual(await writeAbout(app, ines, { gathering, id: given.ok.id, base: '', message: 'Est-il encore là ?' }), {
      refused: 'unreachable',
    });
    const rows = await app.db.selectFrom('watches').selectAll().where('person_id', '=', zoe.person.id).execute();
    assert.deepEqual(rows, []);
    assert.equal((await confirmationsOf(app, gathering, actor.id, undefined)).fresh, 1);
  },
);

async function aFieldOf(app: App, person: Person): Promise<string> {
  const made = await addField(app, withTeam(person), { gathering, kind: 'tool', shape: 'text', label: { fr: 'Matériel' } });
  assert.ok('ok' in made);
  return made.ok.id;
}
