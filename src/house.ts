import { commons } from './commons/room.ts';
import { gathering } from './gathering/room.ts';
import { live } from './live/room.ts';
import { people } from './people/room.ts';
import type { Room } from './platform/app.ts';
import { programme } from './programme/room.ts';

/** The rooms, in the order in which data flows. */
export const rooms: Room[] = [people, commons, gathering, programme, live];
