import { sql } from 'kysely';
import type { Migration } from '../../platform/migrate.ts';
import { visitorMark } from '../visitor.shared.ts';

/** Visitors were named in the language of the page on which they wrote. Guests who lost their address keep the name that they typed. */
export const visitors: Migration = {
  name: 'people-030-visitors',
  async up(tx) {
    await sql`update persons set name = ${visitorMark} where email is null and email_confirmed_at is null and erased_at is null
      and name in ('Visiteur·se', 'Bezoeker', 'Gast', 'Visitor')`.execute(tx);
  },
};
