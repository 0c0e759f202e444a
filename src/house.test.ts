import assert from 'node:assert/strict';
import { rooms } from './house.ts';
import { onBoth } from './testing.ts';

/** Columns of these names hold a person, or else are told here. */
const person = /(?:_by|_person|^person_id|^author_id)$/;

const otherwise = [
  // Doors of their own, which say nothing of what somebody did.
  'challenges.person_id',
  'sessions.person_id',
  'sign_in_links.person_id',
  // What one follows, and drafts, go with the person.
  'drafts.person_id',
  'watch_settings.person_id',
  'watches.person_id',
  // Acts and versions.
  'confirmations.aged_by',
  'moderation_acts.undone_by',
  'revisions.hidden_by',
  'revisions.undone_by',
];

onBoth('every column that names a person is told by its room, so that who did something is not swept away', async ({ app }) => {
  const tables = await app.db.introspection.getTables();
  const named = tables.flatMap(({ name, columns }) =>
    columns.filter((column) => person.test(column.name)).map((column) => `${name}.${column.name}`),
  );
  const told = rooms.flatMap((room) =>
    Object.entries(room.authors ?? {}).flatMap(([table, columns]) => columns.map((one) => `${table}.${one}`)),
  );
  assert.deepEqual([...told, ...otherwise].sort(), named.sort());
});
