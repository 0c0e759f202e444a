import type { ImportedCard } from '../src/commons/acts/import.ts';
import { importCards } from '../src/commons/acts/import.ts';
import { linkCards } from '../src/commons/acts/link.ts';
import type { Kind, LinkType } from '../src/commons/kinds.shared.ts';
import type { App } from '../src/platform/app.ts';
import type { Chance } from '../src/platform/chance.ts';
import { chanceFrom } from '../src/platform/chance.ts';
import { aroundTowns } from './around.ts';
import type { Filled } from './fill.ts';

const linkedCards = 120;
const links = 400;
const located = 500;

/** The tags by which these cards are found: those that hold together, and all of them on the map. */
export const networkTags = { linked: 'maillage', located: 'atlas' } as const;

/**
 * A commons that has been used for some years: 500 cards with a place, of which 120 hold together by 400 links of all types. Titles are
 * as long as people write them, themes keep together, a few cards are linked with many. The same at each run.
 */
export async function fillNetwork(app: App, { gathering, organiser }: Filled): Promise<void> {
  const chance = chanceFrom(120_400);
  const made = madeCards(chance);
  const imported = await importCards(app, organiser, gathering, made);
  if (!('ok' in imported) || imported.refused.length > 0) throw new Error(`cards are refused: ${JSON.stringify(imported.refused)}`);
  const slugs = imported.ok.flatMap((card) => card?.slug ?? []);
  const kinds = made.map(({ kind }) => kind as Kind);
  for (const { from, to, type } of wovenLinks(kinds.slice(0, linkedCards), chance)) {
    const linked = await linkCards(app, organiser, { gathering, from: slugs[from] ?? '', type, to: slugs[to] ?? '' });
    if (!('ok' in linked)) throw new Error(`a link is refused: ${linked.refused}`);
  }
}

function madeCards(chance: Chance): ImportedCard[] {
  const taken = new Set<string>();
  return Array.from({ length: located }, (_, i) => {
    const kind = cycle[i % cycle.length] ?? 'practice';
    const theme = themes[i % themes.length] ?? themes[0];
    const town = towns[i < linkedCards ? i % towns.length : Math.floor(chance() * towns.length)] ?? towns[0];
    const title = freeTitle(taken, () => titleOf(kind, theme?.word ?? '', town?.label ?? '', chance));
    const lat = (town?.lat ?? 0) + (chance() - 0.5) / 14;
    const lon = (town?.lon ?? 0) + (chance() - 0.5) / 9;
    return {
      kind,
      lang: 'fr',
      title,
      summary: `${title}, autour du thème « ${theme?.word} ».`,
      text: 'Une fiche imaginée pour voir comment beaucoup de fiches se tiennent.',
      tags: i < linkedCards ? [networkTags.linked, networkTags.located] : [networkTags.located],
      place: { label: town?.label ?? '', lat: Math.round(lat * 1e4) / 1e4, lon: Math.round(lon * 1e4) / 1e4 },
    };
  });
}

function freeTitle(taken: Set<string>, make: () => string): string {
  for (;;) {
    const title = make();
    if (taken.has(title)) continue;
    taken.add(title);
    return title;
  }
}

function titleOf(kind: Kind, theme: string, town: string, chance: Chance): string {
  const [start, end] = [pick(starts[kind], chance), pick(ends, chance)];
  const form = chance();
  if (kind === 'meaning' && form < 0.5) return `${start} ${theme} ${end} ?`;
  if (form < 0.3) return `${start} ${theme}`;
  if (form < 0.7) return `${start} ${theme}, ${town}`;
  return `${start} ${theme} ${end}`;
}

/** Most links stay within a theme, most go to the cards that many know already. */
function wovenLinks(kinds: readonly Kind[], chance: Chance): { from: number; to: number; type: LinkType }[] {
  const woven: { from: number; to: number; type: LinkType }[] = [];
  const known = new Set<string>();
  const drawn = Array.from({ length: kinds.length }, (_, i) => i);
  for (let i = 0; woven.length < links; i += 1) {
    const from = i < kinds.length ? i : Math.floor(chance() * kinds.length);
    const same = drawn.filter((other) => other !== from && other % themes.length === from % themes.length);
    const to = chance() < 0.72 ? same[Math.floor(same.length * chance() ** 1.6)] : Math.floor(kinds.length * chance() ** 2.2);
    if (to === undefined || to === from || known.has(`${from} ${to}`) || known.has(`${to} ${from}`)) continue;
    known.add(`${from} ${to}`);
    woven.push({ from, to, type: pick(typesTo[kinds[to] ?? 'practice'], chance) });
  }
  return woven;
}

const typesTo: Record<Kind, readonly LinkType[]> = {
  actor: ['carries', 'met_at', 'part_of', 'part_of', 'met_at'],
  practice: ['inspired_by', 'born_from', 'carries', 'carries', 'part_of'],
  tool: ['uses', 'uses', 'uses', 'inspired_by'],
  meaning: ['asks', 'answers', 'inspired_by', 'born_from'],
};

const cycle: readonly Kind[] = ['actor', 'practice', 'practice', 'tool', 'actor', 'practice', 'meaning', 'tool', 'actor', 'practice'];

const themes = ['la cuisine', 'l’eau', 'le vélo', 'les semences', 'l’habitat', 'la monnaie', 'l’école', 'les logiciels', 'le soin'].map(
  (word) => ({ word }),
);

const starts: Record<Kind, readonly string[]> = {
  actor: ['Collectif', 'Maison de', 'Les ami·es de', 'Réseau', 'Fédération citoyenne pour', 'Coopérative', 'Comité de quartier pour'],
  practice: [
    'Un jardin pour',
    'Atelier partagé',
    'Récit d’une année avec',
    'Fête de',
    'Budget participatif pour',
    'Chantier ouvert',
    'Marché de',
  ],
  tool: ['Carte de', 'Fiche méthode', 'Guide de', 'Jeu de rôle', 'Grille d’observation pour', 'Bocal sur', 'Kit de démarrage pour'],
  meaning: ['Qui décide de', 'À qui appartient', 'Charte pour', 'Lire ensemble', 'Peut-on partager', 'Que nous apprend'],
};

const ends = [
  'entre voisins et voisines',
  'sans chef ni subside',
  'à l’échelle d’un bassin de vie',
  'pour les communes qui hésitent encore à se lancer',
  'en vingt soirées',
  'avec les enfants',
  'et après ?',
];

/** A town that draws more is there more often. */
const towns = aroundTowns.flatMap((town) => Array.from({ length: town.share }, () => town));

function pick<T>(items: readonly T[], chance: Chance): T {
  return items[Math.floor(items.length * chance())] as T;
}
