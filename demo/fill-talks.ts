import { resolveTopic } from '../src/commons/talk/acts/mend.ts';
import { openTopic, reply } from '../src/commons/talk/acts/say.ts';
import type { Person } from '../src/people/views.ts';
import type { App } from '../src/platform/app.ts';
import type { FilledCards } from './fill-cards.ts';
import { done } from './fill-cards.ts';
import { talks } from './world/talks.ts';

/** What people say under the cards. */
export async function fillTalks(app: App, gathering: string, persons: Map<string, Person>, cards: FilledCards): Promise<void> {
  for (const { card, title, said, resolved } of talks) {
    const slug = cards.get(card)?.slug ?? card;
    let topic = '';
    for (const { by, lang = 'fr', text } of said) {
      const person = personOf(persons, by);
      const where = { gathering, slug, lang, text };
      topic = done(await (topic === '' ? openTopic(app, person, { ...where, title }) : reply(app, person, { ...where, topic }))).topic;
    }
    if (resolved) done(await resolveTopic(app, personOf(persons, resolved), { gathering, topic }));
  }
}

export function personOf(persons: Map<string, Person>, key: string): Person {
  const person = persons.get(key);
  if (!person) throw new Error(`nobody in the world is called ${key}`);
  return person;
}
