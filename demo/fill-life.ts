import { createCard } from '../src/commons/acts/create.ts';
import { improveCard } from '../src/commons/acts/improve.ts';
import { confirmCard, setConfirmations } from '../src/commons/confirm/acts.ts';
import { addNeed } from '../src/commons/needs/acts.ts';
import { protect } from '../src/commons/patrol/acts/protect.ts';
import { cardPage } from '../src/commons/views/card.ts';
import type { Person } from '../src/people/views.ts';
import type { App } from '../src/platform/app.ts';
import type { FilledCards } from './fill-cards.ts';
import { done } from './fill-cards.ts';
import { personOf } from './fill-talks.ts';
import { confirmations, confirmationsWanted, fresh, needs, protections, suspicious } from './world/life.ts';

type Filling = { gathering: string; organiser: Person; persons: Map<string, Person>; slugs: FilledCards };

/** What the people of the world look for, give, confirm and change; what the team protects. */
export async function fillLife(app: App, { gathering, organiser, persons, slugs }: Filling): Promise<void> {
  const at = (card: string) => ({ gathering, slug: slugs.get(card)?.slug ?? card });
  for (const { card, by, ...said } of needs) done(await addNeed(app, personOf(persons, by), { ...said, lang: 'fr', ...at(card) }));
  done(await setConfirmations(app, organiser, { gathering, confirmations: confirmationsWanted }));
  for (const [card, people] of Object.entries(confirmations))
    for (const by of people) done(await confirmCard(app, personOf(persons, by), at(card)));
  for (const change of fresh) await improve(app, personOf(persons, change.by), at(change.card), change);
  for (const { card, level, reason } of protections) done(await protect(app, organiser, { ...at(card), level, reason, until: '' }));
  await holdOne(app, personOf(persons, suspicious.by), gathering);
}

type Change = (typeof fresh)[number];

async function improve(app: App, person: Person, at: { gathering: string; slug: string }, change: Change): Promise<void> {
  const page = await cardPage(app, at.gathering, at.slug, 'fr');
  if (!page) throw new Error(`the demo has no card ${at.slug}`);
  const { own: _, ...fields } = page.fields;
  const text = change.replace === '' ? fields.text + change.with : fields.text.replace(change.replace, change.with);
  done(await improveCard(app, person, { ...fields, text, ...at, base: page.revision, comment: change.comment }));
}

/** An edit that looks suspicious waits instead of being published. */
async function holdOne(app: App, person: Person, gathering: string): Promise<void> {
  const { title, summary, text } = suspicious;
  const card = { kind: 'tool', lang: 'fr', title, summary, text, facets: {}, tags: [] };
  const made = await createCard(app, person, { gathering, ...card });
  if (!('refused' in made && made.refused === 'held')) throw new Error(`the demo expects a card to wait: ${JSON.stringify(made)}`);
}
