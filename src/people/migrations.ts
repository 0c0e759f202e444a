import type { Migration } from '../platform/migrate.ts';
import { runSql } from '../platform/migrate.ts';
import { passwordTries } from './migrations/010-password-tries.ts';
import { proofs } from './migrations/020-proofs.ts';
import { visitors } from './migrations/030-visitors.ts';

const persons: Migration = {
  name: 'people-001-persons',
  up: (tx) =>
    runSql(
      tx,
      `create table persons (id text primary key, name text not null, email text unique, email_confirmed_at text, locale text not null,
        made_at text not null, seen_at text not null, erased_at text)`,
      `create table grants (id text primary key, person_id text not null references persons (id), gathering_id text not null, edition_id text,
        role text not null, made_at text not null, made_by text, ended_at text)`,
      'create index grants_person on grants (person_id) where ended_at is null',
      'create index grants_gathering on grants (gathering_id) where ended_at is null',
      `create table invitations (id text primary key, gathering_id text not null, edition_id text, role text not null, email text not null,
        secret_hash text not null unique, made_by text not null, made_at text not null, expires_at text not null, accepted_at text, ended_at text)`,
      'create index invitations_gathering on invitations (gathering_id)',
    ),
};

const signIn: Migration = {
  name: 'people-002-sign-in',
  up: (tx) =>
    runSql(
      tx,
      `create table sessions (id text primary key, secret_hash text not null unique, person_id text not null references persons (id),
        made_at text not null, seen_at text not null, expires_at text not null, agent text not null, ended_at text)`,
      'create index sessions_person on sessions (person_id)',
      `create table sign_in_links (secret_hash text primary key, email text not null, purpose text not null, person_id text, facts text not null,
        made_at text not null, expires_at text not null, used_at text)`,
      'create index sign_in_links_expiry on sign_in_links (expires_at)',
      `create table passwords (person_id text primary key references persons (id), salt text not null, hash text not null, params text not null,
        set_at text not null)`,
      `create table passkeys (id text primary key, person_id text not null references persons (id), credential_id text not null unique,
        public_key text not null, counter bigint not null, transports text not null, name text not null, made_at text not null, used_at text,
        ended_at text)`,
      'create index passkeys_person on passkeys (person_id)',
      `create table identities (provider text not null, subject text not null, person_id text not null references persons (id),
        primary key (provider, subject))`,
      'create index identities_person on identities (person_id)',
      `create table challenges (secret_hash text primary key, purpose text not null, person_id text, next text not null, expires_at text not null)`,
      'create index challenges_expiry on challenges (expires_at)',
    ),
};

export const migrations: Migration[] = [persons, signIn, passwordTries, proofs, visitors];
