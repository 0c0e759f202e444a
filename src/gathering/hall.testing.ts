import type { App } from '../platform/app.ts';
import type { Person, Role } from '../people/views.ts';
import { makeEdition } from './acts/editions.ts';
import { setPhases } from './acts/edition-parts.ts';
import { makeFirstGathering } from './acts/gatherings.ts';
import { setPlaces } from './acts/places.ts';

/** Keeps the whole installation. */
export const keeper = someone('keeper', 'Odile Ferrand', '*', 'administrator');
export const stranger: Person = { id: 'stranger', name: 'Basile Noël', locale: 'fr', standing: 'confirmed', grants: [] };

export function someone(id: string, name: string, gathering: string, role: Role, edition: string | null = null): Person {
  return { id, name, locale: 'fr', standing: 'confirmed', grants: [{ gathering, edition, role }] };
}

export type Hall = { gathering: string; administrator: Person; programme: Person; welcome: Person; elsewhere: Person };

/** A gathering named « Le Préau » and those who hold it. */
export async function openHall(app: App): Promise<Hall> {
  const made = await makeFirstGathering(app, keeper, {
    slug: 'preau',
    defaultLocale: 'fr',
    name: 'Le Préau',
    subtitle: 'Faire ensemble',
    territory: 'Tournai',
  });
  if ('refused' in made) throw new Error(made.refused);
  const gathering = made.ok.id;
  return {
    gathering,
    administrator: someone('admin', 'Maëlle Dorval', gathering, 'administrator'),
    programme: someone('programme', 'Jonas Wittek', gathering, 'programme'),
    welcome: someone('welcome', 'Fatou Brel', gathering, 'welcome'),
    elsewhere: someone('elsewhere', 'Inès Carlier', 'another-gathering', 'administrator'),
  };
}

export const edition2025 = {
  slug: '2025',
  year: 2025,
  startsOn: '2025-07-02',
  endsOn: '2025-07-04',
  zone: 'Europe/Brussels',
  texts: {
    fr: { title: '', theme: 'Coopérer avec le vivant', summary: '' },
    nl: { title: '', theme: 'Samenwerken met al wat leeft', summary: '' },
  },
};

/** The edition of 2025: a draft with two phases and one place of two rooms. */
export async function openEdition(app: App, hall: Hall): Promise<string> {
  const one = { gathering: hall.gathering, edition: '2025' };
  const made = await makeEdition(app, hall.programme, { gathering: hall.gathering, ...edition2025 });
  if ('refused' in made) throw new Error(made.refused);
  await setPhases(app, hall.programme, {
    ...one,
    phases: [
      { phase: 'call', startsOn: '2025-02-01', endsOn: '2025-04-30' },
      { phase: 'live', startsOn: '2025-07-02', endsOn: '2025-07-04' },
    ],
  });
  await setPlaces(app, hall.programme, {
    ...one,
    places: [
      {
        name: 'École du Quai',
        address: 'Quai des Salines 1',
        lat: '50.6',
        lon: '3.38',
        access: { fr: 'À dix minutes de la gare.' },
        rooms: [
          { name: 'Préau', floor: '0', capacity: '200', features: ['step_free', 'outdoor'] },
          { name: 'Salle haute', floor: '1', capacity: '30' },
        ],
      },
    ],
  });
  return made.ok.id;
}

/** The same app, counting what it reads. */
export function counting(app: App): { app: App; queries(): number } {
  let queries = 0;
  const db = app.db.withPlugin({
    transformQuery({ node }) {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return { app: { ...app, db }, queries: () => queries };
}
