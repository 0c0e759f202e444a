import type { Migration } from '../platform/migrate.ts';
import { runSql } from '../platform/migrate.ts';
import { createTextIndex, keepWordsApart } from '../platform/search/text-index.ts';
import { talkAndWatch } from './migrations/010-talk-and-watch.ts';
import { patrolMigration } from './migrations/020-patrol.ts';
import { fieldsMigration } from './migrations/040-fields.ts';
import { draftsMigration } from './migrations/050-drafts.ts';
import { visitorsMigration } from './migrations/060-visitors.ts';
import { changesBySort } from './migrations/060-changes-by-sort.ts';
import { tagNames } from './migrations/062-tag-names.ts';

export const wordsTable = 'card_words';

export const migrations: Migration[] = [
  {
    name: 'commons-001-cards',
    async up(tx, kind) {
      await runSql(
        tx,
        `create table cards (id text primary key, num bigint not null unique, gathering_id text not null, kind text not null, slug text not null,
          lang text not null, revision_id text not null, revision integer not null, title text not null, summary text not null,
          image text, image_alt text, image_credit text, place_label text, lat double precision, lon double precision,
          licence text not null, outlinks text not null, made_at text not null, changed_at text not null,
          archived_at text, archived_by text, facets text not null, tags text not null, unique (gathering_id, slug))`,
        'create index cards_changed on cards (gathering_id, changed_at)',
        'create index cards_numbered on cards (gathering_id, num)',
        `create table card_texts (card_id text not null references cards (id), lang text not null, title text not null, summary text not null,
          text text not null, of_revision integer not null, primary key (card_id, lang))`,
        `create table card_facets (card_id text not null references cards (id), facet text not null, value text not null,
          primary key (card_id, facet, value))`,
        `create table card_slugs (gathering_id text not null, slug text not null, card_id text not null references cards (id),
          primary key (gathering_id, slug))`,
        `create table revisions (id text primary key, card_id text not null references cards (id), gathering_id text not null,
          number integer not null, lang text not null, author_id text not null, licence text not null, comment text not null,
          made_at text not null, act text not null, of_revision integer, body text not null, unique (card_id, number))`,
        'create index revisions_recent on revisions (gathering_id, made_at, id)',
        'create index revisions_author on revisions (author_id)',
        `create table card_links (id text primary key, gathering_id text not null, from_card text not null references cards (id),
          type text not null, to_card text not null references cards (id), note text not null, made_at text not null, made_by text not null,
          ended_at text, ended_by text)`,
        'create unique index card_links_once on card_links (from_card, to_card, type) where ended_at is null',
        'create index card_links_back on card_links (to_card)',
        `create table waiting_edits (id text primary key, gathering_id text not null, email text not null, body text not null,
          made_at text not null, done_at text)`,
        `create table search_terms (gathering_id text not null, term text not null, count integer not null, primary key (gathering_id, term))`,
      );
      await createTextIndex(tx, kind, wordsTable);
    },
  },
  talkAndWatch,
  patrolMigration,
  fieldsMigration,
  draftsMigration,
  changesBySort,
  { name: 'commons-061-words-apart', up: (tx, kind) => keepWordsApart(tx, kind, wordsTable) },
  visitorsMigration,
  tagNames,
];
