import { whoIs } from '../../people/views.ts';
import { authorTold } from '../../people/visitor.shared.ts';
import type { App } from '../../platform/app.ts';

export type ExportedTopic = {
  title: string;
  resolvedAt: string | null;
  messages: { author: string | null; by?: 'visitor'; lang: string; madeAt: string; editedAt: string | null; text: string }[];
};

/** The talk under these cards as open data, by card: names, never addresses, and nothing that was taken away. */
export async function talkOf(app: App, cards: readonly string[]): Promise<Map<string, ExportedTopic[]>> {
  const rows = await app.db
    .selectFrom('talk_messages')
    .innerJoin('talk_topics', 'talk_topics.id', 'talk_messages.topic_id')
    .selectAll('talk_messages')
    .select(['talk_topics.title', 'talk_topics.resolved_at'])
    .where('talk_messages.card_id', 'in', [...cards])
    .where('talk_messages.ended_at', 'is', null)
    .orderBy('talk_messages.number')
    .execute();
  const names = await whoIs(
    app,
    rows.map((row) => row.author_id),
  );
  const topics = new Map<string, ExportedTopic>();
  const byCard = new Map<string, ExportedTopic[]>();
  for (const row of rows) {
    // Without its first message a topic has lost its title too.
    const title = row.position === 1 ? row.title : '';
    const topic = topics.get(row.topic_id) ?? { title, resolvedAt: row.resolved_at, messages: [] };
    if (!topics.has(row.topic_id)) byCard.set(row.card_id, [...(byCard.get(row.card_id) ?? []), topic]);
    topics.set(row.topic_id, topic);
    const { author_id: author, lang, made_at: madeAt, edited_at: editedAt, text } = row;
    topic.messages.push({ ...authorTold(names.get(author)?.name), lang, madeAt, editedAt, text });
  }
  return byCard;
}
