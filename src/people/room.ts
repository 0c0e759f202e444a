import type { App, Event, Room } from '../platform/app.ts';
import { migrations } from './migrations.ts';

export const people: Room = {
  name: 'people',
  migrations,
  locals: { 'person.changed': dropPages, 'person.erased': dropPages, 'person.confirmed': dropPages },
};

/** Pages that show a name say so with the tag `person:ID`. */
function dropPages(app: App, event: Event): void {
  app.pages.drop([`person:${String(event['person'])}`]);
}
