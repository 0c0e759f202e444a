import type { FieldName } from '../snapshot.ts';

export const moderationActs = [
  'undo-edit',
  'undo-person',
  'take-back',
  'approve',
  'decline',
  'hide',
  'show',
  'protect',
  'unprotect',
  'archive',
  'bring-back',
] as const;
export type ModerationAct = (typeof moderationActs)[number];

/**
 * What became of one card. `returned`: it says again what it said before; `joined`: what others wrote since stays;
 * `archived` and `back`; `kept`: others built on it; `unchanged`: there was nothing left to take back.
 */
export type Outcome = 'returned' | 'joined' | 'archived' | 'back' | 'kept' | 'unchanged' | 'hidden' | 'shown';
export type CardReport = {
  card: string;
  outcome: Outcome;
  /** Numbers of the revisions that the act is about. */
  numbers: number[];
  /** The revision that the act made. */
  made: number | null;
  /** The revision that the card says again. */
  to: number | null;
  left: FieldName[];
};
/** Ids only: names and titles are looked up by whoever may read them. */
export type Report = { cards: CardReport[]; links: string[] };

export function parseReport(text: string): Report {
  return JSON.parse(text) as Report;
}
