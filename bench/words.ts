import type { App } from '../src/platform/app.ts';

/** Words and addresses that the data really holds, to ask for: the same ones for the same data. */
export type Known = {
  slugs: string[];
  rare: string[];
  common: string[];
  territories: string[];
  tags: string[];
  together: { territory: string; tag: string; word: string }[];
};

export async function knownOf(app: App, gathering: string): Promise<Known> {
  const terms = await app.db
    .selectFrom('search_terms')
    .select(['term', 'count'])
    .where('gathering_id', '=', gathering)
    .where('count', '>', 0)
    .orderBy('count', 'desc')
    .orderBy('term')
    .execute();
  const words = terms.filter(({ term }) => /^[a-z]{5,}$/.test(term));
  const facet = (name: string) =>
    app.db.selectFrom('card_facets').select('value').distinct().where('facet', '=', name).orderBy('value').limit(40).execute();
  const last = await app.db
    .selectFrom('cards')
    .select((e) => e.fn.max('num').as('num'))
    .where('gathering_id', '=', gathering)
    .executeTakeFirstOrThrow();
  const nums = Array.from({ length: 40 }, (_, i) => 1 + Math.floor((Number(last.num) * i) / 40));
  const cards = await app.db
    .selectFrom('cards')
    .select('slug')
    .where('num', 'in', nums)
    .where('archived_at', 'is', null)
    .orderBy('num')
    .execute();
  return {
    slugs: cards.map((card) => card.slug),
    rare: words.slice(-300).map(({ term }) => term),
    common: words.slice(0, 20).map(({ term }) => term),
    territories: (await facet('territory')).map((row) => row.value),
    tags: (await facet('tag')).map((row) => row.value),
    together: await togetherOn(app, gathering),
  };
}

/**
 * A territory, a tag and a word that one practice has, of some practices: asked for together they find something in every world, so that
 * a small one asks as many questions as a large one.
 */
async function togetherOn(app: App, gathering: string): Promise<Known['together']> {
  const rows = await app.db
    .selectFrom('cards')
    .innerJoin('card_facets as place', (join) => join.onRef('place.card_id', '=', 'cards.id').on('place.facet', '=', 'territory'))
    .innerJoin('card_facets as tag', (join) => join.onRef('tag.card_id', '=', 'cards.id').on('tag.facet', '=', 'tag'))
    .select(['cards.title', 'place.value as territory', 'tag.value as tag'])
    .where('cards.gathering_id', '=', gathering)
    .where('cards.kind', '=', 'practice')
    .where('cards.archived_at', 'is', null)
    .orderBy('cards.num')
    .limit(200)
    .execute();
  return rows.flatMap(({ title, territory, tag }) => {
    const word = title.split(' ').find((each) => /^[a-z]{5,}$/.test(each));
    return word ? [{ territory, tag, word }] : [];
  });
}

type Chance = () => number;

/** Paths of one sort of page, one more at each call. */
export type Sort = { what: string; path: (known: Known, chance: Chance) => string };

const kinds = ['acteurs', 'pratiques', 'outils'];
const pillars = ['economic', 'sociocultural', 'environmental'];

/** The mix that is asked for, in turn. */
export const sorts: Sort[] = [
  { what: 'home', path: () => '/' },
  { what: 'list', path: (_, chance) => `/communs/${pick(kinds, chance)}` },
  { what: 'list, one facet', path: (known, chance) => `/communs/${pick(kinds, chance)}?territory=${pick(known.territories, chance)}` },
  {
    what: 'list, two facets',
    path: (known, chance) => `/communs/acteurs?pillar=${pick(pillars, chance)}&territory=${known.territories.map(say).join('&territory=')}`,
  },
  { what: 'list, one tag', path: (known, chance) => `/communs?tag=${say(pick(known.tags, chance))}` },
  { what: 'list, deep page', path: (_, chance) => `/communs?page=${200 + Math.floor(chance() * 800)}` },
  {
    what: 'list, facets and words',
    path: ({ together }, chance) => {
      const { territory, tag, word } = pick(together, chance);
      return `/communs/pratiques?territory=${say(territory)}&tag=${say(tag)}&q=${say(word)}+`;
    },
  },
  { what: 'mosaic', path: (_, chance) => `/communs/${pick(kinds, chance)}?vue=mosaique` },
  { what: 'table', path: (known, chance) => `/communs/outils?vue=tableau&tag=${say(pick(known.tags, chance))}` },
  { what: 'directory', path: () => '/communs?vue=annuaire' },
  { what: 'map', path: (known, chance) => `/communs/acteurs?vue=carte&territory=${say(pick(known.territories, chance))}` },
  { what: 'map of all cards', path: () => '/communs?vue=carte' },
  { what: 'list by title', path: (_, chance) => `/communs?tri=titre&page=${1 + Math.floor(chance() * 50)}` },
  { what: 'search, rare word', path: (known, chance) => `/chercher?q=${pick(known.rare, chance)}+` },
  { what: 'search, common word', path: (known, chance) => `/chercher?q=${pick(known.common, chance)}+` },
  { what: 'search, two words', path: (known, chance) => `/chercher?q=${pick(known.common, chance)}+${pick(known.common, chance)}+` },
  { what: 'search, word begun', path: (known, chance) => `/chercher?q=${pick(known.common, chance).slice(0, 3)}` },
  { what: 'search, misspelt', path: (known, chance) => `/chercher?q=${misspelt(pick(known.rare, chance))}+` },
  { what: 'card', path: (known, chance) => `/fiches/${pick(known.slugs, chance)}` },
  { what: 'history', path: (known, chance) => `/fiches/${pick(known.slugs, chance)}/historique` },
  { what: 'recent changes', path: () => '/communs/changements' },
  {
    what: 'recent changes, later',
    path: (_, chance) => `/communs/changements?avant=20${24 + Math.floor(chance() * 2)}-03-01T00:00:00.000Z_Z`,
  },
  { what: 'recent changes, rare', path: () => '/communs/changements?en=nl&sorte=tool' },
  { what: 'to translate', path: () => '/communs/traductions?en=nl' },
  { what: 'to translate, deep page', path: (_, chance) => `/communs/traductions?en=de&page=${100 + Math.floor(chance() * 1_000)}` },
  { what: 'to translate, left behind', path: () => '/communs/traductions?en=nl&quoi=depasse' },
];

/** Two letters changed places, and one more that no word ends with. */
function misspelt(word: string): string {
  return `${word.slice(0, 2)}${word[3] ?? ''}${word[2] ?? ''}${word.slice(4)}q`;
}

function pick<T>(items: readonly T[], chance: Chance): T {
  const item = items[Math.floor(items.length * chance())];
  if (item === undefined) throw new Error('the data holds nothing to ask for');
  return item;
}

function say(text: string): string {
  return encodeURIComponent(text);
}
