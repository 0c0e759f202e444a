import type { Room } from '../platform/app.ts';
import { besides } from '../platform/engines.ts';

export const programme: Room = {
  name: 'programme',
  migrations: [],
  engines: { solver: besides(import.meta.url, 'try/thread') },
};
