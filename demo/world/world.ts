import { actorsBeyond } from './actors-beyond.ts';
import { actorsEast } from './actors-east.ts';
import { actorsTournai } from './actors-tournai.ts';
import { actorsWest } from './actors-west.ts';
import { editions } from './editions.ts';
import { gathering } from './gathering.ts';
import { links } from './links.ts';
import { meaningIdeas } from './meaning-ideas.ts';
import { meaningQuestions } from './meaning-questions.ts';
import { meaningTexts } from './meaning-texts.ts';
import { minutes } from './minutes.ts';
import { pages } from './pages.ts';
import { people } from './people.ts';
import { practicesBorder } from './practices-border.ts';
import { practicesCivic } from './practices-civic.ts';
import { practicesFood } from './practices-food.ts';
import { practicesPlaces } from './practices-places.ts';
import type { World, WorldCard, WorldRevision } from './shape.ts';
import { timeline } from './timeline.ts';
import { toolsBigGroups } from './tools-big-groups.ts';
import { toolsDigital } from './tools-digital.ts';
import { toolsHands } from './tools-hands.ts';
import { toolsMethods } from './tools-methods.ts';
import { toolsSmallGroups } from './tools-small-groups.ts';

export const world: World = {
  people,
  cards: [
    ...actorsTournai,
    ...actorsWest,
    ...actorsEast,
    ...actorsBeyond,
    ...practicesFood,
    ...practicesPlaces,
    ...practicesCivic,
    ...practicesBorder,
    ...toolsSmallGroups,
    ...toolsBigGroups,
    ...toolsHands,
    ...toolsMethods,
    ...toolsDigital,
    ...meaningQuestions,
    ...meaningIdeas,
    ...meaningTexts,
  ],
  links,
  gathering,
  editions,
  pages,
  timeline,
  minutes,
};

export type WorldState = Omit<WorldRevision, 'title' | 'summary' | 'text'> & {
  title: string;
  summary: string;
  text: string;
};

/** The full state after each entry of a card's history, oldest first. */
export function statesOf(card: WorldCard): WorldState[] {
  let { title, summary, text } = card;
  return card.history.map((entry, index) => {
    const isLast = index === card.history.length - 1;
    title = entry.title ?? (isLast ? card.title : title);
    summary = entry.summary ?? (isLast ? card.summary : summary);
    text = entry.text ?? (isLast ? card.text : text);
    return { author: entry.author, daysAgo: entry.daysAgo, comment: entry.comment, change: entry.change, title, summary, text };
  });
}
