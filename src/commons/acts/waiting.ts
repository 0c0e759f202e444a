import type { Person } from '../../people/views.ts';
import { personById } from '../../people/views.ts';
import type { App, Event } from '../../platform/app.ts';
import type { CreateInput, Created } from './create.ts';
import { createCard } from './create.ts';
import type { Improved, ImproveInput } from './improve.ts';
import { improveCard } from './improve.ts';
import type { Translated, TranslateInput } from './translate.ts';
import { translateCard } from './translate.ts';

/** What a guest typed under an address that somebody already has. */
export type WaitingEdit =
  { act: 'create'; input: CreateInput } | { act: 'improve'; input: ImproveInput } | { act: 'translate'; input: TranslateInput };

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

export type Published = Created | Improved | Translated | { refused: 'not-found' | 'done' };

/** Publishes what waited, once. What is refused keeps waiting with its text. Whoever calls knows that `person` owns the address. */
export async function publishWaiting(app: App, person: Person, id: string): Promise<Published> {
  const row = await app.db.selectFrom('waiting_edits').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return { refused: 'not-found' };
  if (row.done_at !== null) return { refused: 'done' };
  const published = await publish(app, person, JSON.parse(row.body) as WaitingEdit);
  if ('refused' in published) return published;
  await app.write((tx) => tx.updateTable('waiting_edits').set({ done_at: app.clock.iso() }).where('id', '=', id).execute());
  return published;
}

function publish(app: App, person: Person, edit: WaitingEdit): Promise<Created | Improved | Translated> {
  if (edit.act === 'create') return createCard(app, person, edit.input);
  return edit.act === 'improve' ? improveCard(app, person, edit.input) : translateCard(app, person, edit.input);
}

/** The job behind a used confirmation link. */
export async function publishConfirmed(app: App, event: Event): Promise<void> {
  if (typeof event['waiting'] !== 'string') return;
  const person = await personById(app, String(event['person']));
  if (person) await publishWaiting(app, person, event['waiting']);
}
