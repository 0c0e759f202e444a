import { postLetter } from '../../people/acts/letters.ts';
import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { ModerationAct, Report } from './report.ts';

export type Keeping = {
  /** Given when rows already name it. */
  id?: string;
  gathering: string;
  act: ModerationAct;
  reason: string;
  card?: string;
  ofAct?: string;
  report: Report;
  /** Whose work it touches: they are told, with the reason, and may answer. */
  persons: readonly string[];
  base?: string | undefined;
};

/** Writes an act into the public log and tells those whose work it touches. */
export async function keepAct(app: App, tx: Tx, person: Person, keeping: Keeping): Promise<string> {
  const { gathering, act, reason, report, persons } = keeping;
  const id = keeping.id ?? app.ids.id();
  const row = { id, gathering_id: gathering, act, made_at: app.clock.iso(), made_by: person.id, reason };
  const about = { card_id: keeping.card ?? null, of_act: keeping.ofAct ?? null, report: JSON.stringify(report), undone_by: null };
  await tx
    .insertInto('moderation_acts')
    .values({ ...row, ...about })
    .execute();
  for (const each of new Set(persons)) {
    if (each === person.id) continue;
    await tx.insertInto('moderation_persons').values({ act_id: id, person_id: each }).execute();
    await tell(app, tx, each, keeping);
  }
  await app.announce(tx, { type: 'moderation.done', gathering, act: id });
  return id;
}

/** The reason, in the language of whoever it concerns, and the way to ask for a second look. */
function tell(app: App, tx: Tx, to: string, { act, reason, base }: Keeping): Promise<void> {
  return postLetter(app, tx, { to, base, path: '/relectures' }, (t) => ({
    subject: t(`commons.moderate.letter.${act}.subject`),
    text:
      reason === ''
        ? t('commons.moderate.note', { what: t(`commons.moderate.letter.${act}`) })
        : t('commons.moderate.letter', { what: t(`commons.moderate.letter.${act}`), reason }),
    action: t('commons.moderate.letter.action'),
  }));
}
