import type { Room } from '../platform/app.ts';
import { gatheringAddress } from './address.ts';
import { migrations } from './migrations.ts';
import { locals } from './on.ts';

const authors = { gathering_changes: ['person_id'], page_revisions: ['author_id'], tasks: ['done_by'] };

export const gathering: Room = { name: 'gathering', migrations, locals, authors, address: gatheringAddress };
