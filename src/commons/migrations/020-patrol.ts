import type { Migration } from '../../platform/migrate.ts';
import { runSql } from '../../platform/migrate.ts';

/** What revisions say to those who look after the commons, and the acts of those people. */
export const patrolMigration: Migration = {
  name: 'commons-020-patrol',
  async up(tx) {
    await runSql(
      tx,
      `alter table revisions add column kind text not null default ''`,
      'alter table revisions add column grew integer not null default 0',
      'alter table revisions add column patrolled_at text',
      'alter table revisions add column patrolled_by text',
      'alter table revisions add column undone_by text',
      'alter table revisions add column hidden_by text',
      // What was there before anybody patrolled counts as looked at; its growth is told by what was kept of it.
      `update revisions set patrolled_at = made_at, kind = (select cards.kind from cards where cards.id = revisions.card_id),
        grew = length(body) - coalesce((select length(before.body) from revisions before
          where before.card_id = revisions.card_id and before.number = revisions.number - 1), 0)`,
      'drop index revisions_recent',
      // The filters stand behind the order, so that a rare one reads the index and never the texts.
      'create index revisions_recent on revisions (gathering_id, made_at, id, kind, lang, act)',
      'drop index revisions_author',
      'create index revisions_author on revisions (author_id, gathering_id, made_at, id, kind, lang, act)',
      'create index revisions_unseen on revisions (gathering_id, made_at, id, kind, lang, act) where patrolled_at is null',
    );
    await runSql(
      tx,
      `create table moderation_acts (id text primary key, gathering_id text not null, act text not null, made_at text not null,
        made_by text not null, reason text not null, card_id text references cards (id), of_act text references moderation_acts (id),
        report text not null, undone_by text)`,
      'create index moderation_acts_recent on moderation_acts (gathering_id, made_at, id)',
      `create table moderation_persons (act_id text not null references moderation_acts (id), person_id text not null,
        primary key (act_id, person_id))`,
      'create index moderation_persons_person on moderation_persons (person_id)',
      `create table appeals (id text primary key, act_id text not null references moderation_acts (id), gathering_id text not null,
        person_id text not null, text text not null, made_at text not null, outcome text, answer text not null, answered_at text,
        answered_by text, unique (act_id, person_id))`,
      'create index appeals_open on appeals (gathering_id, made_at) where outcome is null',
      'create index appeals_person on appeals (person_id)',
      `create table held_edits (id text primary key, gathering_id text not null, card_id text references cards (id), author_id text not null,
        title text not null, body text not null, reasons text not null, made_at text not null, state text not null, decided_at text,
        decided_by text, note text not null, revision_id text, act_id text references moderation_acts (id))`,
      `create index held_edits_waiting on held_edits (gathering_id, made_at, id) where state = 'waiting'`,
      'create index held_edits_author on held_edits (author_id, made_at)',
      'create index held_edits_act on held_edits (act_id)',
      `create table card_protections (id text primary key, gathering_id text not null, card_id text references cards (id),
        level text not null, reason text not null, made_at text not null, made_by text not null, until text, ended_at text, ended_by text)`,
      'create index card_protections_card on card_protections (gathering_id, card_id) where ended_at is null',
      `create table patrol_words (gathering_id text primary key, words text not null, changed_at text not null, changed_by text not null)`,
    );
  },
};
