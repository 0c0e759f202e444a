import type { App, Event, Room } from '../platform/app.ts';
import { sweepPeople } from './acts/sweep.ts';
import { migrations } from './migrations.ts';

export const people: Room = {
  name: 'people',
  migrations,
  sweep: sweepPeople,
  authors: {
    grants: ['person_id', 'made_by'],
    identities: ['person_id'],
    invitations: ['made_by'],
    passkeys: ['person_id'],
    passwords: ['person_id'],
  },
  locals: { 'person.changed': renamed, 'person.erased': forgetPages, 'person.confirmed': forgetPages },
};

function renamed(app: App, event: Event): void {
  if (event['what'] === 'name') app.pages.clear();
}

/** A name stands on every page that a person had a hand in, and none of them may keep it. */
function forgetPages(app: App): void {
  app.pages.clear();
}
