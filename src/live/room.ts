import type { Room } from '../platform/app.ts';
import { besides } from '../platform/engines.ts';

export const live: Room = {
  name: 'live',
  migrations: [],
  engines: { mixing: besides(import.meta.url, 'mixing/thread'), opinion: besides(import.meta.url, 'opinion/thread') },
};
