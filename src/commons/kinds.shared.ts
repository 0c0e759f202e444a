/** What a card can be, by which facets it is found, and how cards hold together. Labels are message keys of this room. */
export const kinds = ['actor', 'practice', 'tool', 'meaning'] as const;
export type Kind = (typeof kinds)[number];

export const languages = ['fr', 'nl', 'de', 'en'] as const;
export type Lang = (typeof languages)[number];

export const licences = ['CC-BY-SA-4.0', 'CC-BY-4.0', 'CC0-1.0'] as const;
export type Licence = (typeof licences)[number];

const pillar = ['economic', 'sociocultural', 'environmental'];
const territory = [
  'tournai',
  'mouscron',
  'ath',
  'wallonie-picarde',
  'wallonie',
  'bruxelles',
  'flandre',
  'lille-metropole',
  'hauts-de-france',
  'brest',
  'montpellier',
  'ailleurs',
];
const lang = [...languages];

/** The facets that a form asks for, by kind, in the order shown. `tag` is asked too, with free values. */
export const facetsOf: Record<Kind, Record<string, readonly string[]>> = {
  actor: {
    nature: ['person', 'organisation', 'network'],
    pillar,
    sector: ['political', 'public', 'private', 'association', 'citizen'],
    territory,
    lang,
  },
  practice: { nature: ['experience', 'project', 'success'], pillar, territory, lang },
  tool: { family: ['digital', 'technical', 'methodological', 'facilitation'], territory, lang },
  meaning: { dimension: ['philosophical', 'societal', 'personal', 'civic'], nature: ['question', 'idea', 'text', 'reference'], lang },
};

/** Facets that mean the same for every kind, and so can be offered when kinds are mixed. */
export const sharedFacets = ['kind', 'pillar', 'territory', 'lang', 'confirmed', 'tag'];

/** The facet that says the finer kind of a card: association, animation, question… */
export const sortFacet: Record<Kind, string> = { actor: 'nature', practice: 'nature', tool: 'family', meaning: 'nature' };

/** Message key of a facet, or of one of its values. Tags are their own label. */
export function facetKey(kind: Kind | undefined, facet: string, value?: string): string {
  const owner = kind === undefined || sharedFacets.includes(facet) ? '' : `${kind}.`;
  return value === undefined ? `commons.facet.${owner}${facet}` : `commons.facet.${owner}${facet}.${value}`;
}

export const linkTypes = ['uses', 'carries', 'inspired_by', 'met_at', 'born_from', 'part_of', 'asks', 'answers'] as const;
export type LinkType = (typeof linkTypes)[number];

/** How a link reads from the card it leaves (`uses`) and from the one it reaches (`uses.reverse`). */
export function readingKey(type: LinkType, direction: 'out' | 'in'): string {
  return `commons.link.${type}${direction === 'in' ? '.reverse' : ''}`;
}

/** Paths of the lists and forms, by kind. */
export const kindPaths: Record<Kind, string> = { actor: 'acteurs', practice: 'pratiques', tool: 'outils', meaning: 'sens' };
