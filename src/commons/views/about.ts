import type { App } from '../../platform/app.ts';

/** What the commons keep of a person: every version, link and waiting edit of theirs, and the acts that touched them. */
export async function aboutPerson(app: App, person: string): Promise<Record<string, unknown>> {
  const revisions = await app.db
    .selectFrom('revisions')
    .innerJoin('cards', 'cards.id', 'revisions.card_id')
    .select(['cards.slug as card', 'cards.title', 'revisions.number', 'revisions.act', 'revisions.lang', 'revisions.comment'])
    .select(['revisions.made_at as madeAt', 'revisions.licence', 'revisions.grew'])
    .where('revisions.author_id', '=', person)
    .orderBy('revisions.made_at')
    .orderBy('revisions.id')
    .execute();
  const links = await app.db
    .selectFrom('card_links')
    .innerJoin('cards as one', 'one.id', 'card_links.from_card')
    .innerJoin('cards as other', 'other.id', 'card_links.to_card')
    .select(['one.slug as from', 'card_links.type', 'other.slug as to', 'card_links.note', 'card_links.made_at as madeAt'])
    .where('card_links.made_by', '=', person)
    .orderBy('card_links.id')
    .execute();
  const held = await app.db
    .selectFrom('held_edits')
    .select(['title', 'body', 'reasons', 'state', 'note', 'made_at as madeAt', 'decided_at as decidedAt'])
    .where('author_id', '=', person)
    .orderBy('id')
    .execute();
  const appeals = await app.db
    .selectFrom('appeals')
    .select(['text', 'made_at as madeAt', 'outcome', 'answer', 'answered_at as answeredAt'])
    .where('person_id', '=', person)
    .orderBy('id')
    .execute();
  return { revisions, links, heldEdits: held.map(asSaid), appeals, decisions: await decisionsOn(app, person) };
}

function asSaid({ body, reasons, ...row }: { body: string; reasons: string }) {
  return { ...row, edit: body === '' ? null : (JSON.parse(body) as unknown), reasons: JSON.parse(reasons) as unknown };
}

function decisionsOn(app: App, person: string) {
  return app.db
    .selectFrom('moderation_persons')
    .innerJoin('moderation_acts', 'moderation_acts.id', 'moderation_persons.act_id')
    .select(['moderation_acts.act', 'moderation_acts.reason', 'moderation_acts.made_at as madeAt'])
    .where('moderation_persons.person_id', '=', person)
    .orderBy('moderation_acts.made_at')
    .execute();
}
