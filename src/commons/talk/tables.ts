/** A subject that people talk about under a card. Its first message has position 1. */
export type TalkTopicRow = {
  id: string;
  gathering_id: string;
  card_id: string;
  title: string;
  made_at: string;
  made_by: string;
  /** When somebody last said something. */
  said_at: string;
  /** All that was said, and what of it still stands. */
  messages: number;
  live: number;
  resolved_at: string | null;
  resolved_by: string | null;
};

export type TalkMessageRow = {
  id: string;
  topic_id: string;
  card_id: string;
  gathering_id: string;
  /** Counts the messages of the card: who watches it was told up to one of them. */
  number: number;
  /** Counts the messages of the topic. */
  position: number;
  author_id: string;
  /** The language of the page on which it was written. */
  lang: string;
  /** Markdown. Kept when the message is taken away, so that it can come back. */
  text: string;
  made_at: string;
  edited_at: string | null;
  ended_at: string | null;
  ended_by: string | null;
};

/** What cards and lists show of the talk without reading it; a card nobody talked about has none. */
export type CardTalkRow = { card_id: string; messages: number; open_topics: number };

declare module '../../platform/database.ts' {
  interface Tables {
    talk_topics: TalkTopicRow;
    talk_messages: TalkMessageRow;
    card_talks: CardTalkRow;
  }
}
