import type { Person } from '../../../people/views.ts';
import { whoIs } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Lang } from '../../kinds.shared.ts';
import { mayModerate } from '../../may.ts';
import { moderatorsOf } from '../acts/appeal.ts';
import type { AppealRow } from '../tables.ts';
import type { ActSeen } from './log.ts';
import { seen } from './log.ts';

export type AppealSeen = {
  text: string;
  madeAt: string;
  outcome: 'upheld' | 'overturned' | null;
  answer: string;
  answeredAt: string | null;
};
export type Decision = { act: ActSeen; appeal: AppealSeen | null };

const shown = 50;

/** The acts that touched what one wrote, the latest first, each with the second look that one asked for. Five queries. */
export async function decisionsAbout(app: App, person: Person, gathering: string, locale: Lang): Promise<Decision[]> {
  const rows = await app.db
    .selectFrom('moderation_persons')
    .innerJoin('moderation_acts', 'moderation_acts.id', 'moderation_persons.act_id')
    .selectAll('moderation_acts')
    .where('moderation_persons.person_id', '=', person.id)
    .where('moderation_acts.gathering_id', '=', gathering)
    .orderBy('moderation_acts.made_at', 'desc')
    .limit(shown)
    .execute();
  const appeals = await app.db.selectFrom('appeals').selectAll().where('person_id', '=', person.id).execute();
  const acts = await seen(app, rows, locale);
  return acts.map((act) => {
    const own = appeals.find((one) => one.act_id === act.id);
    return { act, appeal: own ? asSeen(own) : null };
  });
}

export type OpenAppeal = { id: string; text: string; madeAt: string; by: string | null; act: ActSeen; mayAnswer: 'yes' | 'no' };

/** Who asks for a second look and waits for an answer, the oldest first; nothing for who may not answer. */
export async function openAppeals(app: App, person: Person | undefined, gathering: string, locale: Lang): Promise<OpenAppeal[]> {
  if (!mayModerate(person, gathering)) return [];
  const rows = await app.db
    .selectFrom('appeals')
    .selectAll()
    .where('gathering_id', '=', gathering)
    .where('outcome', 'is', null)
    .orderBy('made_at')
    .limit(shown)
    .execute();
  if (rows.length === 0) return [];
  const about = await app.db
    .selectFrom('moderation_acts')
    .selectAll()
    .where(
      'id',
      'in',
      rows.map((row) => row.act_id),
    )
    .execute();
  const acts = new Map((await seen(app, about, locale)).map((act) => [act.id, act]));
  const names = await whoIs(
    app,
    rows.map((row) => row.person_id),
  );
  const alone = (await moderatorsOf(app, gathering)).every((id) => id === person?.id);
  return rows.flatMap((row) => {
    const act = acts.get(row.act_id);
    const own = about.find((one) => one.id === row.act_id)?.made_by === person?.id;
    const by = names.get(row.person_id)?.name ?? null;
    return act
      ? [{ id: row.id, text: row.text, madeAt: row.made_at, by, act, mayAnswer: own && !alone ? ('no' as const) : ('yes' as const) }]
      : [];
  });
}

function asSeen(row: AppealRow): AppealSeen {
  const outcome = row.outcome as AppealSeen['outcome'];
  return { text: row.text, madeAt: row.made_at, outcome, answer: row.answer, answeredAt: row.answered_at };
}
