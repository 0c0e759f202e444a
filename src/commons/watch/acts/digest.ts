import { postTo } from '../../../people/acts/letters.ts';
import { readersOf } from '../../../people/views.ts';
import type { App, Event } from '../../../platform/app.ts';
import type { Tx } from '../../../platform/database.ts';
import type { Reader } from '../mail.ts';
import { digestMail } from '../mail.ts';
import { periodStart } from '../rules.ts';
import type { WatchSettingRow } from '../tables.ts';
import type { CardNews } from '../views/news.ts';
import { newsFor } from '../views/news.ts';

const peopleAtOnce = 100;

/**
 * The digests of the day and of the week that are due; asked every half hour, in every process. What one of them posts is posted:
 * the mail, and up to where it tells, are written in one transaction. Without a mail server nothing is posted: the page tells all.
 */
export async function sendDigests(app: App): Promise<number> {
  if (app.settings.SMTP_URL === undefined) return 0;
  let posted = 0;
  for (const rhythm of ['day', 'week'] as const) {
    const until = periodStart(rhythm, app.clock.now());
    for await (const some of dueSettings(app, rhythm, until)) posted += (await tell(app, some, until)).posted;
  }
  return posted;
}

/** The job behind a card's news: tells at once those who want it so. */
export async function tellAtOnce(app: App, event: Event): Promise<void> {
  if (app.settings.SMTP_URL === undefined) return;
  let failed = 0;
  for await (const some of watchersAtOnce(app, String(event['card']))) failed += (await tell(app, some, app.clock.iso())).failed;
  if (failed > 0) throw new Error(`${failed} people could not be told`);
}

type Setting = Pick<WatchSettingRow, 'person_id' | 'rhythm' | 'digests' | 'stop_secret'>;
const columns = ['watch_settings.person_id', 'watch_settings.rhythm', 'watch_settings.digests', 'watch_settings.stop_secret'] as const;

async function* dueSettings(app: App, rhythm: 'day' | 'week', until: string): AsyncGenerator<Setting[]> {
  for (let after = ''; ;) {
    const some = await app.db
      .selectFrom('watch_settings')
      .select(columns)
      .where('rhythm', '=', rhythm)
      .where('done_until', '<', until)
      .where('person_id', '>', after)
      .orderBy('person_id')
      .limit(peopleAtOnce)
      .execute();
    yield some;
    const last = some.at(-1);
    if (!last || some.length < peopleAtOnce) return;
    after = last.person_id;
  }
}

async function* watchersAtOnce(app: App, card: string): AsyncGenerator<Setting[]> {
  for (let after = ''; ;) {
    const some = await app.db
      .selectFrom('watches')
      .innerJoin('watch_settings', 'watch_settings.person_id', 'watches.person_id')
      .select(columns)
      .where('watches.card_id', '=', card)
      .where('watches.ended_at', 'is', null)
      .where('watch_settings.rhythm', '=', 'now')
      .where('watches.person_id', '>', after)
      .orderBy('watches.person_id')
      .limit(peopleAtOnce)
      .execute();
    yield some;
    const last = some.at(-1);
    if (!last || some.length < peopleAtOnce) return;
    after = last.person_id;
  }
}

type Told = { posted: number; failed: number };

/** Reads for all at once, then posts to each in a transaction of its own: one that fails is tried again the next time. */
async function tell(app: App, some: Setting[], until: string): Promise<Told> {
  const readers = await readersOf(
    app,
    some.map((setting) => setting.person_id),
  );
  const news = await newsFor(app, { cursor: 'told', readers });
  const told: Told = { posted: 0, failed: 0 };
  await quietUntil(
    app,
    some.filter((setting) => !news.has(setting.person_id)),
    until,
  );
  for (const setting of some) {
    const reader = readers.get(setting.person_id);
    const own = news.get(setting.person_id);
    if (!reader || !own) continue;
    try {
      if (await postDigest(app, setting, reader, own, until)) told.posted += 1;
    } catch (error) {
      told.failed += 1;
      app.log.error('a digest was not posted', error, { person: setting.person_id });
    }
  }
  return told;
}

/** For those without news the period is done; what comes later is of the next. */
async function quietUntil(app: App, some: Setting[], until: string): Promise<void> {
  if (some.length === 0) return;
  const people = some.map((setting) => setting.person_id);
  await app.write((tx) => tx.updateTable('watch_settings').set({ done_until: until }).where('person_id', 'in', people).execute());
}

/** False when another process was first, or the person has chosen another rhythm since. */
async function postDigest(app: App, setting: Setting, reader: Reader, news: CardNews[], until: string): Promise<boolean> {
  const mail = await digestMail(app, reader, news, setting.stop_secret);
  const person = setting.person_id;
  return app.write(async (tx) => {
    if (!(await claim(tx, setting, until))) return false;
    for (const { card, changes, messages } of news) {
      const [revision, message] = [changes.at(-1)?.number, messages.at(-1)?.number];
      const told = { ...(revision && { told_revision: revision }), ...(message && { told_message: message }) };
      await tx.updateTable('watches').set(told).where('person_id', '=', person).where('card_id', '=', card.id).execute();
    }
    return postTo(app, tx, person, mail);
  });
}

async function claim(tx: Tx, { person_id: person, rhythm, digests }: Setting, until: string): Promise<boolean> {
  const claimed = await tx
    .updateTable('watch_settings')
    .set({ digests: digests + 1, done_until: until })
    .where('person_id', '=', person)
    .where('digests', '=', digests)
    .where('rhythm', '=', rhythm)
    .returning('person_id')
    .executeTakeFirst();
  return claimed !== undefined;
}
