import { postLetter } from '../../../people/acts/letters.ts';
import type { Person } from '../../../people/views.ts';
import { personById } from '../../../people/views.ts';
import { teamOf } from '../../../people/views/team.ts';
import type { App } from '../../../platform/app.ts';
import type { Tx } from '../../../platform/database.ts';
import type { Conflict } from '../../acts/improve.ts';
import type { Invalid } from '../../forms.ts';
import { parseLetter } from '../../forms.ts';
import type { Approved } from '../../held/acts/decide.ts';
import { approveIn } from '../../held/acts/decide.ts';
import type { Chosen } from '../../held/hold.ts';
import { mayModerate } from '../../may.ts';
import type { AppealRow, ModerationActRow } from '../tables.ts';
import { showAgain } from './hide.ts';
import { findAct, reverse } from './take-back.ts';

export type Appealed = { ok: { appeal: string } } | Invalid | { refused: 'not-found' | 'done' };

/** Whose work an act touched asks for a second look, once. */
export async function appeal(app: App, person: Person, input: { gathering: string; act: string; text: string }): Promise<Appealed> {
  const text = parseLetter(input.text);
  if ('refused' in text) return text;
  return app.write(async (tx): Promise<Appealed> => {
    const act = await findAct(tx, input.gathering, input.act);
    const touched =
      act &&
      (await tx
        .selectFrom('moderation_persons')
        .select('act_id')
        .where('act_id', '=', act.id)
        .where('person_id', '=', person.id)
        .executeTakeFirst());
    if (!touched) return { refused: 'not-found' };
    const id = app.ids.id();
    const said = { id, act_id: act.id, gathering_id: input.gathering, person_id: person.id, text: text.ok, made_at: app.clock.iso() };
    const made = await tx
      .insertInto('appeals')
      .values({ ...said, outcome: null, answer: '', answered_at: null, answered_by: null })
      .onConflict((on) => on.columns(['act_id', 'person_id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    return made ? { ok: { appeal: id } } : { refused: 'done' };
  });
}

export type AnswerInput = {
  gathering: string;
  appeal: string;
  outcome: string;
  answer: string;
  base?: string | undefined;
  chosen?: Chosen | undefined;
};
type Stuck = { refused: Exclude<Exclude<Approved, { ok: unknown }>['refused'], 'conflict'> };
/** `held`: the text that was declined, and does not stand beside what the card says now. */
export type AnswerConflict = { refused: 'conflict'; held: string; conflict: Conflict };
export type Answered = { ok: { outcome: 'upheld' | 'overturned' } } | Invalid | { refused: 'same' } | Stuck | AnswerConflict;

/**
 * Somebody else than who decided answers, where there are several; an act found wrong is taken back at once. A text that was declined
 * and cannot stand beside the card as it is now is answered with the conflict, and published as was `chosen` when the answer comes again.
 */
export async function answerAppeal(app: App, person: Person, input: AnswerInput): Promise<Answered> {
  if (!mayModerate(person, input.gathering)) return { refused: 'not-allowed' };
  const answer = parseLetter(input.answer, 'answer');
  if ('refused' in answer) return answer;
  const outcome = (['upheld', 'overturned'] as const).find((each) => each === input.outcome);
  if (!outcome) return { refused: 'invalid', fields: { outcome: 'commons.moderate.refused.outcome' } };
  const alone = (await moderatorsOf(app, input.gathering)).every((id) => id === person.id);
  return app.write(async (tx): Promise<Answered> => {
    const row = await tx
      .selectFrom('appeals')
      .selectAll()
      .where('id', '=', input.appeal)
      .where('gathering_id', '=', input.gathering)
      .executeTakeFirst();
    const act = row && (await findAct(tx, input.gathering, row.act_id));
    if (!act) return { refused: 'not-found' };
    if (row.outcome !== null) return { refused: 'done' };
    if (act.made_by === person.id && !alone) return { refused: 'same' };
    const turned = outcome === 'overturned' ? await overturn(app, tx, person, act, row, { ...input, answer: answer.ok }) : 'done';
    if (turned !== 'done') return turned;
    const answered = { outcome, answer: answer.ok, answered_at: app.clock.iso(), answered_by: person.id };
    await tx.updateTable('appeals').set(answered).where('id', '=', row.id).execute();
    await postLetter(app, tx, { to: row.person_id, base: input.base, path: '/relectures' }, (t) => ({
      subject: t('commons.moderate.answer.subject'),
      text: t(`commons.moderate.answer.${outcome}`, { answer: answer.ok }),
      action: t('commons.moderate.letter.action'),
    }));
    return { ok: { outcome } };
  });
}

/** Who may answer: those whose role is for the whole gathering. */
export async function moderatorsOf(app: App, gathering: string): Promise<string[]> {
  const team = await teamOf(app, gathering);
  const may = team.filter(({ grants }) =>
    grants.some(({ role, edition }) => edition === null && (role === 'moderator' || role === 'administrator')),
  );
  return may.map(({ id }) => id);
}

async function overturn(
  app: App,
  tx: Tx,
  person: Person,
  act: ModerationActRow,
  row: AppealRow,
  { answer, base, chosen }: AnswerInput,
): Promise<'done' | Stuck | AnswerConflict> {
  if (act.undone_by !== null) return 'done';
  const reason = answer.slice(0, 280);
  if (act.act === 'undo-edit' || act.act === 'undo-person') await reverse(app, tx, person, act, reason, base);
  if (act.act === 'hide') await showAgain(app, tx, person, act, reason, base);
  if (act.act !== 'decline') return 'done';
  const held = await tx
    .updateTable('held_edits')
    .set({ state: 'waiting' })
    .where('act_id', '=', act.id)
    .where('state', '=', 'declined')
    .where('body', '<>', '')
    .returning('id')
    .executeTakeFirst();
  const author = await personById(app, row.person_id);
  if (!held || !author) return 'done';
  const writing = { person: author, approvedBy: person, chosen };
  const done = await approveIn(app, tx, writing, { gathering: act.gathering_id, id: held.id, base });
  if ('ok' in done) return 'done';
  await tx.updateTable('held_edits').set({ state: 'declined' }).where('id', '=', held.id).execute();
  return done.refused === 'conflict' ? { refused: 'conflict', held: held.id, conflict: done } : { refused: done.refused };
}
