import type { App, Event } from '../../platform/app.ts';
import { forgetUnsent } from '../../platform/mail/outbox.ts';

/**
 * The job behind an erasure. Needs and offers are published and stay without a name; who wrote to whom about them goes, and so does a
 * letter of that person that no server has taken yet.
 */
export async function forgetMessages(app: App, event: Event): Promise<void> {
  const person = String(event['person']);
  await app.write(async (tx) => {
    const gone = await tx
      .deleteFrom('need_messages')
      .where((e) => e.or([e('from_person', '=', person), e('to_person', '=', person)]))
      .returning('id')
      .execute();
    for (const { id } of gone) await forgetUnsent(tx, id);
  });
}
