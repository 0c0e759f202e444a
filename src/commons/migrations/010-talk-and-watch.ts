import type { Migration } from '../../platform/migrate.ts';
import { runSql } from '../../platform/migrate.ts';

/** Talk about cards, people who watch them, and translations that an original has left behind. */
export const talkAndWatch: Migration = {
  name: 'commons-010-talk-and-watch',
  up: (tx) =>
    runSql(
      tx,
      `create table talk_topics (id text primary key, gathering_id text not null, card_id text not null references cards (id),
        title text not null, made_at text not null, made_by text not null, said_at text not null, messages integer not null,
        live integer not null, resolved_at text, resolved_by text)`,
      'create index talk_topics_card on talk_topics (card_id, said_at)',
      `create table talk_messages (id text primary key, topic_id text not null references talk_topics (id), card_id text not null
        references cards (id), gathering_id text not null, number integer not null, position integer not null, author_id text not null,
        lang text not null, text text not null, made_at text not null, edited_at text, ended_at text, ended_by text,
        unique (card_id, number), unique (topic_id, position))`,
      'create index talk_messages_author on talk_messages (author_id)',
      `create table card_talks (card_id text primary key references cards (id), messages integer not null, open_topics integer not null)`,
      `create table watches (person_id text not null, card_id text not null references cards (id), gathering_id text not null,
        made_at text not null, told_revision integer not null, told_message integer not null, seen_revision integer not null,
        seen_message integer not null, ended_at text, primary key (person_id, card_id))`,
      'create index watches_card on watches (card_id) where ended_at is null',
      `create table watch_settings (person_id text primary key, rhythm text not null, own text not null, done_until text not null,
        digests integer not null, stop_secret text not null unique)`,
      'create index watch_settings_due on watch_settings (rhythm, done_until)',
      `create table stale_translations (card_id text not null references cards (id), lang text not null, gathering_id text not null,
        of_revision integer not null, original_revision integer not null, since text not null, primary key (card_id, lang))`,
      'create index stale_translations_list on stale_translations (gathering_id, lang, since)',
      `insert into stale_translations (card_id, lang, gathering_id, of_revision, original_revision, since)
        select own.card_id, own.lang, cards.gathering_id, own.of_revision, original.of_revision, cards.changed_at
        from card_texts own join cards on cards.id = own.card_id
        join card_texts original on original.card_id = cards.id and original.lang = cards.lang
        where own.of_revision < original.of_revision`,
    ),
};
