import type { Room } from '../platform/app.ts';
import { gatheringAddress } from './address.ts';
import { migrations } from './migrations.ts';
import { locals } from './on.ts';

export const gathering: Room = { name: 'gathering', migrations, locals, address: gatheringAddress };
