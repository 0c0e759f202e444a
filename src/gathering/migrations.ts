import type { Migration } from '../platform/migrate.ts';
import { runSql } from '../platform/migrate.ts';
import { keptPlaces } from './migrations/010-kept-places.ts';
import { roots } from './migrations/011-roots.ts';

export const migrations: Migration[] = [
  { name: 'gathering-001-gatherings', up: (tx) => runSql(tx, ...gatherings) },
  { name: 'gathering-002-editions', up: (tx) => runSql(tx, ...editions) },
  { name: 'gathering-003-pages-and-tasks', up: (tx) => runSql(tx, ...pagesAndTasks) },
  keptPlaces,
  roots,
];

const gatherings = [
  `create table gatherings (id text primary key, slug text not null unique, host text unique, default_locale text not null,
    hue_a integer not null, hue_b integer not null, logo text, made_at text not null, changed_at text not null)`,
  `create table gathering_texts (gathering_id text not null references gatherings (id), lang text not null, name text not null,
    subtitle text not null, tagline text not null, territory text not null, philosophy text not null, primary key (gathering_id, lang))`,
  `create table sisters (id text primary key, gathering_id text not null references gatherings (id), name text not null, url text not null,
    place text not null, lat double precision, lon double precision, dates text not null, starts_on text, position integer not null)`,
  'create index sisters_of_gathering on sisters (gathering_id)',
  `create table sister_texts (sister_id text not null references sisters (id) on delete cascade, lang text not null, about text not null,
    primary key (sister_id, lang))`,
  `create table gathering_changes (id text primary key, gathering_id text not null references gatherings (id), edition_id text,
    person_id text not null, what text not null, before text not null, after text not null, made_at text not null)`,
  'create index changes_of_gathering on gathering_changes (gathering_id, made_at)',
];

const editions = [
  `create table editions (id text primary key, gathering_id text not null references gatherings (id), slug text not null,
    year integer not null, starts_on text, ends_on text, zone text not null, state text not null, closed_at text,
    from_edition text references editions (id), made_at text not null, changed_at text not null, unique (gathering_id, slug))`,
  `create table edition_texts (edition_id text not null references editions (id), lang text not null, title text not null,
    theme text not null, summary text not null, primary key (edition_id, lang))`,
  `create table edition_places (id text primary key, edition_id text not null references editions (id), name text not null,
    address text not null, lat double precision, lon double precision, position integer not null)`,
  'create index places_of_edition on edition_places (edition_id)',
  `create table edition_place_texts (place_id text not null references edition_places (id) on delete cascade, lang text not null,
    access text not null, primary key (place_id, lang))`,
  `create table edition_rooms (id text primary key, place_id text not null references edition_places (id) on delete cascade,
    name text not null, floor text not null, capacity integer, features text not null, plan_file text, position integer not null)`,
  'create index rooms_of_place on edition_rooms (place_id)',
  `create table edition_phases (edition_id text not null references editions (id), phase text not null, starts_on text not null,
    ends_on text, primary key (edition_id, phase))`,
  `create table edition_figures (id text primary key, edition_id text not null references editions (id), key text not null,
    value double precision not null, unit text not null, precision_word text not null, source text not null, position integer not null,
    unique (edition_id, key))`,
  `create table edition_figure_texts (figure_id text not null references edition_figures (id) on delete cascade, lang text not null,
    label text not null, primary key (figure_id, lang))`,
  `create table holders (id text primary key, gathering_id text not null references gatherings (id),
    edition_id text references editions (id), card_id text, name text not null, source text not null, position integer not null)`,
  'create index holders_of_gathering on holders (gathering_id, edition_id)',
];

const pagesAndTasks = [
  `create table pages (id text primary key, gathering_id text not null references gatherings (id),
    edition_id text references editions (id), slug text not null, audience text not null, held_on text, position integer not null,
    made_at text not null, changed_at text not null, archived_at text, unique (gathering_id, slug))`,
  `create table page_texts (page_id text not null references pages (id), lang text not null, title text not null, text text not null,
    primary key (page_id, lang))`,
  `create table page_revisions (id text primary key, page_id text not null references pages (id), number integer not null,
    lang text not null, author_id text not null, comment text not null, body text not null, made_at text not null,
    unique (page_id, number))`,
  `create table tasks (id text primary key, edition_id text not null references editions (id), key text not null, title text not null,
    note text not null, months_before integer, days_before integer, due_on text, assigned_to text, done_at text, done_by text,
    position integer not null)`,
  'create index tasks_of_edition on tasks (edition_id, due_on)',
];
