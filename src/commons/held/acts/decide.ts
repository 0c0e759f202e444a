import type { Person } from '../../../people/views.ts';
import { personById } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Tx } from '../../../platform/database.ts';
import type { Created } from '../../acts/create.ts';
import { createIn } from '../../acts/create.ts';
import type { Improved } from '../../acts/improve.ts';
import { improveIn } from '../../acts/improve.ts';
import type { Translated } from '../../acts/translate.ts';
import { translateIn } from '../../acts/translate.ts';
import type { Invalid } from '../../forms.ts';
import { parseReason } from '../../forms.ts';
import { mayModerate } from '../../may.ts';
import { keepAct } from '../../patrol/keep-act.ts';
import type { HeldEditRow } from '../../patrol/tables.ts';
import type { HeldInput, Writing } from '../hold.ts';

type Deciding = { gathering: string; id: string; base?: string | undefined };
type Closed = { refused: 'not-allowed' | 'not-found' | 'done' };
export type Approved =
  { ok: { slug: string; revision: number; act: string } } | Closed | Exclude<Created | Improved | Translated, { ok: unknown }>;

/** Publishes what waited under its author's name, joined with what others wrote in between. */
export async function approveHeld(app: App, person: Person, input: Deciding): Promise<Approved> {
  if (!mayModerate(person, input.gathering)) return { refused: 'not-allowed' };
  const known = await app.db.selectFrom('held_edits').select('author_id').where('id', '=', input.id).executeTakeFirst();
  const author = known && (await personById(app, known.author_id));
  if (!author) return { refused: 'not-found' };
  return app.write((tx) => approveIn(app, tx, { person: author, approvedBy: person }, input));
}

export async function approveIn(app: App, tx: Tx, writing: Writing & { approvedBy: Person }, input: Deciding): Promise<Approved> {
  const row = await findHeld(tx, input);
  if ('refused' in row) return row;
  const done = await publish(app, tx, writing, JSON.parse(row.body) as HeldInput);
  if ('refused' in done) return done;
  const { id: card, slug, revision } = done.ok;
  const saved = await tx
    .selectFrom('revisions')
    .select('id')
    .where('card_id', '=', card)
    .where('number', '=', revision)
    .executeTakeFirstOrThrow();
  const decided = { decided_at: app.clock.iso(), decided_by: writing.approvedBy.id, state: 'published', body: '', revision_id: saved.id };
  await tx.updateTable('held_edits').set(decided).where('id', '=', row.id).execute();
  const report = { cards: [], links: [] };
  const about = { gathering: input.gathering, act: 'approve' as const, reason: '', card, report, base: input.base };
  const act = await keepAct(app, tx, writing.approvedBy, { ...about, persons: [row.author_id] });
  return { ok: { slug, revision, act } };
}

export type Declined = { ok: { act: string } } | Closed | Invalid;

/** Says no, with a reason that its author receives. The text is kept, for them and for a second look. */
export async function declineHeld(app: App, person: Person, input: Deciding & { reason: string | undefined }): Promise<Declined> {
  if (!mayModerate(person, input.gathering)) return { refused: 'not-allowed' };
  const reason = parseReason(input.reason);
  if ('refused' in reason) return reason;
  return app.write(async (tx): Promise<Declined> => {
    const row = await findHeld(tx, input);
    if ('refused' in row) return row;
    const { gathering, base } = input;
    const about = { gathering, base, act: 'decline' as const, reason: reason.ok, report: { cards: [], links: [] } };
    const persons = [row.author_id];
    const act = await keepAct(app, tx, person, { ...about, persons, ...(row.card_id === null ? {} : { card: row.card_id }) });
    const decided = { decided_at: app.clock.iso(), decided_by: person.id, state: 'declined', note: reason.ok, act_id: act };
    await tx.updateTable('held_edits').set(decided).where('id', '=', row.id).execute();
    return { ok: { act } };
  });
}

/** Its author no longer wants it published. */
export function withdrawHeld(app: App, person: Person, input: Deciding): Promise<{ ok: true } | Closed> {
  return app.write(async (tx): Promise<{ ok: true } | Closed> => {
    const row = await findHeld(tx, input);
    if ('refused' in row) return row;
    if (row.author_id !== person.id) return { refused: 'not-found' };
    const decided = { decided_at: app.clock.iso(), decided_by: person.id, state: 'withdrawn', body: '' };
    await tx.updateTable('held_edits').set(decided).where('id', '=', row.id).execute();
    return { ok: true };
  });
}

async function findHeld(tx: Tx, { gathering, id }: Deciding): Promise<HeldEditRow | Closed> {
  const row = await tx.selectFrom('held_edits').selectAll().where('gathering_id', '=', gathering).where('id', '=', id).executeTakeFirst();
  if (!row) return { refused: 'not-found' };
  return row.state === 'waiting' ? row : { refused: 'done' };
}

function publish(app: App, tx: Tx, writing: Writing, edit: HeldInput): Promise<Created | Improved | Translated> {
  if (edit.act === 'create') return createIn(app, tx, writing, edit.input);
  return edit.act === 'improve' ? improveIn(app, tx, writing, edit.input) : translateIn(app, tx, writing, edit.input);
}
