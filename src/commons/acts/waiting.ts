import type { Person } from '../../people/views.ts';
import { addressesInUse, personById } from '../../people/views.ts';
import type { App, Event } from '../../platform/app.ts';
import { within } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { daysAgo, keptDays } from '../../platform/sweep.ts';
import type { CreateInput, Created } from './create.ts';
import { createCard } from './create.ts';
import type { Improved, ImproveInput } from './improve.ts';
import { improveCard } from './improve.ts';
import type { NeedDone } from '../needs/acts.ts';
import { addNeed } from '../needs/acts.ts';
import type { NeedInput } from '../needs/forms.ts';
import type { ReplyInput, TopicInput } from '../talk/acts/say.ts';
import { openTopic, reply } from '../talk/acts/say.ts';
import type { Translated, TranslateInput } from './translate.ts';
import { translateCard } from './translate.ts';

/** What a guest typed under an address that somebody already has. */
export type WaitingEdit =
  | { act: 'create'; input: CreateInput }
  | { act: 'improve'; input: ImproveInput }
  | { act: 'translate'; input: TranslateInput }
  | { act: 'topic'; input: TopicInput }
  | { act: 'reply'; input: ReplyInput }
  | { act: 'need'; input: NeedInput & { gathering: string; slug: string } };

/** Keeps an edit until the owner of the address confirms by mail; `waitingFacts` goes with the request to confirm. */
export async function keepWaiting(app: App, email: string, edit: WaitingEdit): Promise<{ id: string }> {
  const id = app.ids.id();
  await app.write((tx) =>
    tx
      .insertInto('waiting_edits')
      .values({
        id,
        gathering_id: edit.input.gathering,
        email: email.trim().toLowerCase(),
        body: JSON.stringify(edit),
        made_at: app.clock.iso(),
        done_at: null,
      })
      .execute(),
  );
  return { id };
}

/** Facts for the confirmation mail: once its link is used, the edit is published under that person's name. */
export function waitingFacts(id: string): Record<string, string> {
  return { waiting: id };
}

type Done = Created | Improved | Translated | Awaited<ReturnType<typeof openTopic>> | Awaited<ReturnType<typeof reply>> | NeedDone;
export type Published = Done | { refused: 'not-found' | 'done' };

/**
 * Publishes what waited, once, in one transaction with taking it: two at a time cannot both publish, and a process that dies
 * on the way leaves it waiting. What is refused or fails keeps waiting with its text. Whoever calls knows that `person`
 * owns the address.
 */
export async function publishWaiting(app: App, person: Person, id: string): Promise<Published> {
  return app.write(async (tx) => {
    const row = await tx
      .updateTable('waiting_edits')
      .set({ done_at: app.clock.iso() })
      .where('id', '=', id)
      .where('done_at', 'is', null)
      .returning('body')
      .executeTakeFirst();
    if (!row) return { refused: (await isKnown(tx, id)) ? 'done' : 'not-found' };
    const published = await publish(within(app, tx), person, JSON.parse(row.body) as WaitingEdit);
    // What is held has its own place to wait.
    const waits = 'refused' in published && published.refused !== 'held';
    if (waits) await tx.updateTable('waiting_edits').set({ done_at: null }).where('id', '=', id).execute();
    return published;
  });
}

async function isKnown(tx: Tx, id: string): Promise<boolean> {
  return (await tx.selectFrom('waiting_edits').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

function publish(app: App, person: Person, edit: WaitingEdit): Promise<Done> {
  if (edit.act === 'create') return createCard(app, person, edit.input);
  if (edit.act === 'topic') return openTopic(app, person, edit.input);
  if (edit.act === 'reply') return reply(app, person, edit.input);
  if (edit.act === 'need') return addNeed(app, person, edit.input);
  return edit.act === 'improve' ? improveCard(app, person, edit.input) : translateCard(app, person, edit.input);
}

/** The job behind a used confirmation link. */
export async function publishConfirmed(app: App, event: Event): Promise<void> {
  if (typeof event['waiting'] !== 'string') return;
  const person = await personById(app, String(event['person']));
  if (person) await publishWaiting(app, person, event['waiting']);
}

/** The job behind a confirmation that wanted only the address: what somebody typed under it goes. */
export async function dropDeclined(app: App, event: Event): Promise<void> {
  const { waiting } = event;
  if (typeof waiting !== 'string') return;
  await app.write((tx) => tx.deleteFrom('waiting_edits').where('id', '=', waiting).where('done_at', 'is', null).execute());
}

/**
 * The job behind an erasure or a change of address. What waits was typed under an address that a person had; once nobody
 * has it, no link can confirm it, and the address has no reason to be here.
 */
export async function forgetWaiting(app: App, event: Event): Promise<void> {
  if (event.type === 'person.changed' && event['what'] !== 'email') return;
  let after = '';
  for (;;) {
    const rows = await app.db
      .selectFrom('waiting_edits')
      .select('email')
      .distinct()
      .where('email', '>', after)
      .orderBy('email')
      .limit(500)
      .execute();
    const emails = rows.map(({ email }) => email);
    if (emails.length === 0) return;
    const used = await addressesInUse(app, emails);
    const gone = emails.filter((email) => !used.has(email));
    if (gone.length > 0) await app.write((tx) => tx.deleteFrom('waiting_edits').where('email', 'in', gone).execute());
    after = emails.at(-1) ?? '';
  }
}

/** What nobody confirmed, and the words of what was published: they are in the history now. */
export async function sweepWaiting(app: App): Promise<void> {
  await app.write(async (tx) => {
    await tx.deleteFrom('waiting_edits').where('done_at', 'is', null).where('made_at', '<', daysAgo(app, keptDays.waiting)).execute();
    await tx.deleteFrom('waiting_edits').where('done_at', '<', daysAgo(app, keptDays.done)).execute();
  });
}
