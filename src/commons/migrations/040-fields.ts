import type { Migration } from '../../platform/migrate.ts';
import { runSql } from '../../platform/migrate.ts';

/** What a team may add to the cards: fields of its own, needs and offers, confirmations. */
export const fieldsMigration: Migration = {
  name: 'commons-040-fields',
  async up(tx) {
    await runSql(tx, ...fields, ...needs, ...confirmations);
  },
};

const fields = [
  `create table card_fields (id text primary key, gathering_id text not null, kind text not null, shape text not null, label text not null,
    help text not null, required text not null, many text not null, eyes text not null, position integer not null,
    made_at text not null, made_by text not null, retired_at text)`,
  'create index card_fields_of_gathering on card_fields (gathering_id)',
  `create table field_choices (id text primary key, field_id text not null references card_fields (id), parent_id text, label text not null,
    position integer not null, made_at text not null, retired_at text, merged_into text)`,
  'create index field_choices_of_field on field_choices (field_id)',
  `create table field_changes (id text primary key, field_id text not null references card_fields (id), made_at text not null,
    made_by text not null, act text not null, body text not null)`,
  'create index field_changes_of_field on field_changes (field_id)',
  `create table card_values (card_id text not null references cards (id), field_id text not null, choice_id text not null,
    primary key (card_id, field_id, choice_id))`,
  'create index card_values_of_field on card_values (field_id, choice_id)',
];

const needs = [
  `create table needs (id text primary key, gathering_id text not null, card_id text not null references cards (id), sort text not null,
    lang text not null, title text not null, text text not null, tags text not null, place_label text, until text, state text not null,
    made_by text not null, made_at text not null, changed_at text not null)`,
  'create index needs_of_gathering on needs (gathering_id, state)',
  'create index needs_of_card on needs (card_id)',
  'create index needs_by_person on needs (made_by)',
  `create table need_changes (id text primary key, need_id text not null references needs (id), made_at text not null,
    made_by text not null, act text not null, body text not null)`,
  'create index need_changes_of_need on need_changes (need_id)',
  `create table need_messages (id text primary key, need_id text not null references needs (id), answers text, from_person text not null,
    to_person text not null, made_at text not null)`,
  'create index need_messages_from on need_messages (from_person, made_at)',
];

const confirmations = [
  'create table commons_settings (gathering_id text primary key, confirmations integer not null)',
  `create table confirmations (id text primary key, card_id text not null references cards (id), person_id text not null,
    revision integer not null, made_at text not null, withdrawn_at text, aged_at text, aged_by integer)`,
  'create unique index confirmations_once on confirmations (card_id, person_id) where withdrawn_at is null',
];
