import type { App, Event } from '../../platform/app.ts';

/**
 * The job behind an erasure. What was published stays without a name; what was not is nobody's business any more, nor
 * which acts touched the person's work, nor what they wrote to ask for a second look.
 */
export async function forgetErased(app: App, event: Event): Promise<void> {
  const person = String(event['person']);
  await app.write(async (tx) => {
    await tx.deleteFrom('held_edits').where('author_id', '=', person).where('state', 'in', ['waiting', 'withdrawn']).execute();
    await tx.updateTable('held_edits').set({ title: '', body: '' }).where('author_id', '=', person).execute();
    await tx.deleteFrom('moderation_persons').where('person_id', '=', person).execute();
    await tx.deleteFrom('appeals').where('person_id', '=', person).execute();
  });
}
