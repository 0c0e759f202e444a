import type { WorldRoom } from './shape.ts';

// Invented rooms, plausible for the places.
export const roomsOf2017: WorldRoom[] = [
  {
    key: 'grande-verriere',
    name: 'La Grande Verrière',
    capacity: 200,
    floor: 0,
    features: ['step_free', 'projector', 'movable_chairs', 'daylight'],
  },
  { key: 'atelier-gravure', name: 'L’atelier de gravure', capacity: 30, floor: 0, features: ['step_free', 'daylight'] },
  { key: 'atelier-terre', name: 'L’atelier terre', capacity: 24, floor: -1, features: ['movable_chairs'] },
  { key: 'salle-aux-platres', name: 'La salle aux plâtres', capacity: 45, floor: 1, features: ['projector', 'movable_chairs', 'daylight'] },
  { key: 'cabinet-des-papiers', name: 'Le cabinet des papiers', capacity: 10, floor: 1, features: ['quiet', 'daylight'] },
  { key: 'le-refectoire', name: 'Le réfectoire', capacity: 120, floor: 0, features: ['step_free', 'kitchen', 'movable_chairs'] },
  { key: 'la-cour', name: 'La cour au tilleul', capacity: 150, floor: 0, features: ['step_free', 'outdoor', 'daylight'] },
];

export const roomsOf2027: WorldRoom[] = [
  {
    key: 'halle',
    name: 'La Halle aux bobines',
    capacity: 320,
    floor: 0,
    features: ['step_free', 'projector', 'movable_chairs', 'daylight'],
  },
  { key: 'cardage', name: 'Le Cardage', capacity: 80, floor: 0, features: ['step_free', 'projector', 'movable_chairs'] },
  { key: 'teinturerie', name: 'La Teinturerie', capacity: 60, floor: 0, features: ['step_free', 'movable_chairs', 'daylight'] },
  { key: 'navette', name: 'La Navette', capacity: 40, floor: 1, features: ['step_free', 'projector', 'daylight'] },
  { key: 'trame', name: 'La Trame', capacity: 30, floor: 1, features: ['step_free', 'movable_chairs', 'daylight'] },
  { key: 'chaine', name: 'La Chaîne', capacity: 30, floor: 1, features: ['step_free', 'movable_chairs'] },
  { key: 'echeveau', name: 'L’Écheveau', capacity: 24, floor: 2, features: ['daylight', 'movable_chairs'] },
  { key: 'bobinette', name: 'La Bobinette', capacity: 8, floor: 1, features: ['step_free', 'quiet'] },
  { key: 'silence', name: 'La Chambre du silence', capacity: 12, floor: 0, features: ['step_free', 'quiet', 'daylight'] },
  { key: 'chaudiere', name: 'La Chaudière', capacity: 50, floor: 0, features: ['step_free', 'kitchen', 'movable_chairs'] },
  { key: 'quai', name: 'Le Quai', capacity: 150, floor: 0, features: ['step_free', 'outdoor', 'daylight'] },
  { key: 'prairie', name: 'La Prairie', capacity: 200, floor: 0, features: ['outdoor', 'daylight', 'quiet'] },
];
