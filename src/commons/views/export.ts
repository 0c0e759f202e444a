import { whoIs } from '../../people/views.ts';
import { authorTold } from '../../people/visitor.shared.ts';
import type { App } from '../../platform/app.ts';
import { catalogue } from '../fields/catalogue.ts';
import type { Catalogue } from '../fields.shared.ts';
import { publicPart } from '../projection.ts';
import { talkOf } from '../talk/export.ts';
import { parseWhole } from '../snapshot.ts';
import type { CardRow, RevisionRow } from '../tables.ts';

const cardsAtOnce = 200;

/** Every public card of a gathering with its history and its links, oldest first: names, never addresses of people. What a visitor wrote is `by` one. */
export async function* exportLines(app: App, gathering: string): AsyncGenerator<Record<string, unknown>> {
  const fields = await catalogue(app, gathering);
  for (let after = 0; ;) {
    const cards = await app.db
      .selectFrom('cards')
      .selectAll()
      .where('gathering_id', '=', gathering)
      .where('num', '>', after)
      .where('archived_at', 'is', null)
      .orderBy('num')
      .limit(cardsAtOnce)
      .execute();
    if (cards.length === 0) return;
    yield* await described(app, fields, cards);
    after = cards.at(-1)?.num ?? after;
  }
}

async function described(app: App, fields: Catalogue, cards: CardRow[]): Promise<Record<string, unknown>[]> {
  const ids = cards.map((card) => card.id);
  const revisions = await app.db.selectFrom('revisions').selectAll().where('card_id', 'in', ids).orderBy('number').execute();
  const links = await app.db
    .selectFrom('card_links')
    .innerJoin('cards', 'cards.id', 'card_links.to_card')
    .select(['card_links.from_card', 'card_links.type', 'card_links.note', 'cards.slug as to'])
    .where('card_links.from_card', 'in', ids)
    .where('card_links.ended_at', 'is', null)
    .where('cards.archived_at', 'is', null)
    .orderBy('card_links.id')
    .execute();
  const authors = await whoIs(
    app,
    revisions.map((revision) => revision.author_id),
  );
  const name = (id: string) => authors.get(id)?.name ?? null;
  const talk = await talkOf(app, ids);
  return cards.map((card) => ({
    slug: card.slug,
    madeAt: card.made_at,
    changedAt: card.changed_at,
    links: links.filter((link) => link.from_card === card.id).map(({ type, to, note }) => ({ type, to, note })),
    revisions: revisions.filter((revision) => revision.card_id === card.id).map((revision) => told(fields, revision, name)),
    talk: talk.get(card.id) ?? [],
  }));
}

function told(fields: Catalogue, revision: RevisionRow, name: (id: string) => string | null): Record<string, unknown> {
  const { number, made_at: madeAt, act, comment, author_id: author, of_revision: of } = revision;
  const known = { number, madeAt, act, of, ...authorTold(name(author)) };
  if (revision.hidden_by !== null) return { ...known, hidden: 'hidden' };
  return { ...known, comment, ...publicPart(fields, parseWhole(revision.body)) };
}
