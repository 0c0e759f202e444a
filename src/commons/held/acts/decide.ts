import type { Person } from '../../../people/views.ts';
import { personById } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Tx } from '../../../platform/database.ts';
import type { Created } from '../../acts/create.ts';
import { createIn } from '../../acts/create.ts';
import type { Improved } from '../../acts/improve.ts';
import { improveIn } from '../../acts/improve.ts';
import type { Translated } from '../../acts/translate.ts';
import type { Invalid } from '../../forms.ts';
import { parseReason } from '../../forms.ts';
import { mayModerate } from '../../may.ts';
import { keepAct } from '../../patrol/keep-act.ts';
import type { HeldEditRow } from '../../patrol/tables.ts';
import { addNeedIn, changeNeedIn } from '../../needs/acts.ts';
import type { MendedIn } from '../../talk/acts/mend.ts';
import { mendIn } from '../../talk/acts/mend.ts';
import type { Replied } from '../../talk/acts/say.ts';
import { openTopicIn, replyIn } from '../../talk/acts/say.ts';
import type { Chosen, HeldInput, Writing } from '../hold.ts';
import { translateOver } from '../translate-over.ts';

type Deciding = { gathering: string; id: string; base?: string | undefined };
type Closed = { refused: 'not-allowed' | 'not-found' | 'done' };
/** `path`: where what was published shows. */
export type Approved = { ok: { path: string; act: string } } | Closed | Exclude<Published, { ok: unknown }>;

/**
 * Publishes what waited under its author's name, joined with what others wrote in between. Where both cannot stand it answers with
 * the conflict, and does what was `chosen` when it comes again.
 */
export async function approveHeld(app: App, person: Person, input: Deciding & { chosen?: Chosen | undefined }): Promise<Approved> {
  if (!mayModerate(person, input.gathering)) return { refused: 'not-allowed' };
  const known = await app.db.selectFrom('held_edits').select('author_id').where('id', '=', input.id).executeTakeFirst();
  const author = known && (await personById(app, known.author_id));
  if (!author) return { refused: 'not-found' };
  return app.write((tx) => approveIn(app, tx, { person: author, approvedBy: person, chosen: input.chosen }, input));
}

export async function approveIn(app: App, tx: Tx, writing: Writing & { approvedBy: Person }, input: Deciding): Promise<Approved> {
  const row = await findHeld(tx, input);
  if ('refused' in row) return row;
  const done = await publish(app, tx, writing, JSON.parse(row.body) as HeldInput);
  if ('refused' in done) return done;
  const decided = { decided_at: app.clock.iso(), decided_by: writing.approvedBy.id, state: 'published', body: '' };
  const { card, path, revision } = await shownAt(tx, row, done.ok);
  await tx
    .updateTable('held_edits')
    .set({ ...decided, revision_id: revision })
    .where('id', '=', row.id)
    .execute();
  const report = { cards: [], links: [] };
  const about = { gathering: input.gathering, act: 'approve' as const, reason: '', card, report, base: input.base };
  const act = await keepAct(app, tx, writing.approvedBy, { ...about, persons: [row.author_id] });
  return { ok: { path, act } };
}

/** Of which card, at which address, as which revision it was published. */
async function shownAt(tx: Tx, row: HeldEditRow, done: Extract<Published, { ok: unknown }>['ok']) {
  if ('revision' in done) {
    const revisions = tx.selectFrom('revisions').select('id').where('card_id', '=', done.id).where('number', '=', done.revision);
    return { card: done.id, path: `/fiches/${done.slug}`, revision: (await revisions.executeTakeFirstOrThrow()).id };
  }
  const card = row.card_id ?? '';
  const { slug } = await tx.selectFrom('cards').select('slug').where('id', '=', card).executeTakeFirstOrThrow();
  const path = 'number' in done ? `/fiches/${slug}/discussion#m${done.number}` : `/communs/besoins/${done.id}`;
  return { card, path, revision: null };
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

type Published = Created | Improved | Translated | Replied | MendedIn | Awaited<ReturnType<typeof addNeedIn>>;

function publish(app: App, tx: Tx, writing: Writing, edit: HeldInput): Promise<Published> {
  if (edit.act === 'create') return createIn(app, tx, writing, edit.input);
  if (edit.act === 'improve') return improveIn(app, tx, writing, edit.input);
  if (edit.act === 'translate') return translateOver(app, tx, writing, edit.input);
  if (edit.act === 'topic') return openTopicIn(app, tx, writing, edit.input);
  if (edit.act === 'reply') return replyIn(app, tx, writing, edit.input);
  if (edit.act === 'amend') return changeNeedIn(app, tx, writing, edit.input);
  return edit.act === 'mend' ? mendIn(app, tx, writing, edit.input) : addNeedIn(app, tx, writing, edit.input);
}
