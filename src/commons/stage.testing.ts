import { makePerson } from '../people/acts/persons.ts';
import type { Person } from '../people/views.ts';
import type { App } from '../platform/app.ts';
import type { CreateInput } from './acts/create.ts';
import { createCard } from './acts/create.ts';

/** The gathering of the stories; another one stands beside it, whose cards could leak. */
export const gathering = 'g1';
export const elsewhere = 'g2';

export async function aPerson(app: App, name: string): Promise<Person> {
  const row = await app.write((tx) =>
    makePerson(app, tx, { name, email: `${name.toLowerCase()}@example.org`, locale: 'fr', confirmed: true }),
  );
  return { id: row.id, name, locale: 'fr', standing: 'confirmed', grants: [] };
}

export function withTeam(person: Person): Person {
  return { ...person, grants: [{ gathering, edition: null, role: 'moderator' }] };
}

export function aCard(changes: Partial<CreateInput> = {}): CreateInput {
  return {
    gathering,
    kind: 'tool',
    lang: 'fr',
    title: 'Le bocal',
    summary: 'Une heure, très peu de monde, une seule question.',
    text: 'On s’assied en cercle.\n\nUne personne raconte.\n\nLes autres questionnent.',
    facets: { family: ['facilitation'], territory: ['tournai'] },
    tags: ['écoute', 'cercle'],
    ...changes,
  };
}

export async function made(
  app: App,
  person: Person,
  changes: Partial<CreateInput> = {},
): Promise<{ id: string; slug: string; revision: number }> {
  const created = await createCard(app, person, aCard(changes));
  if ('refused' in created) throw new Error(`the card is refused: ${JSON.stringify(created)}`);
  return created.ok;
}
