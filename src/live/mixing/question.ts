/** What the mixing engine is asked, and what it answers. Persons are known by their id; rounds and groups are counted from 0. */

export type MixPerson = {
  id: string;
  /** Values to spread over the groups: sector, territory, first time, answers to own questions… Several values are allowed. */
  attributes: Record<string, string[]>;
  /** Empty: understands everybody. Otherwise each group of this person has a language that all its members speak. */
  languages: string[];
  /** Features the room of the group must have, such as `step_free`. */
  needs: string[];
  /** Rounds the person takes part in; left out: all. */
  rounds?: number[];
};

export type MixGroup = { min: number; max: number; features: string[] };
export type MixRound = { groups: MixGroup[] };
export type Pin = { person: string; round: number; group: number };

type Weights = {
  /** For a pair that has met m times before, now or at an earlier edition: (m)², summed as (meetings − 1)². */
  repeat: number;
  /** For each person who is the only one of a protected value in a group. */
  alone: number;
  /** For each (members holding the value − even share)²; multiplied by the weight of the attribute, 1 unless said. */
  balance: number;
  attributes: Record<string, number>;
  /** For each person and round whose group differs from the plan to keep. */
  change: number;
};

export type Question = {
  people: MixPerson[];
  rounds: MixRound[];
  pinned: Pin[];
  together: string[][];
  /** No two persons of one set ever share a group. */
  apart: string[][];
  earlier: { a: string; b: string; times: number }[];
  /** A plan already told to people, to be changed as little as possible. */
  keep: Pin[];
  /** Attributes whose rare values are not left alone; left out: all with at most five values, but not `role`. */
  protect?: string[];
  weights: Weights;
  /** Round k+1 is made of whole groups of round k: `parents[k][group]` is the group of round k+1. */
  parents?: number[][];
};

/** A person who takes part in fewer than `smallest` seats, and so on: each names the promise that cannot hold, and where. */
export type Reason =
  | { why: 'nobody' }
  | { why: 'no-rounds' }
  | { why: 'same-person-twice'; person: string }
  | { why: 'unknown-person'; person: string; in: 'pinned' | 'together' | 'apart' | 'earlier' }
  | { why: 'unknown-group'; round: number; group: number; person: string }
  | { why: 'sizes'; round: number; present: number; least: number; most: number }
  | { why: 'pinned-absent'; person: string; round: number }
  | { why: 'pinned-to-two'; person: string; round: number }
  | { why: 'pinned-too-many'; round: number; group: number; people: string[]; most: number }
  | { why: 'pinned-room'; person: string; round: number; group: number; need: string }
  | { why: 'together-and-apart'; people: string[] }
  | { why: 'together-pinned-apart'; people: string[]; round: number }
  | { why: 'together-too-many'; people: string[]; round: number; most: number }
  | { why: 'apart-pinned-together'; people: string[]; round: number; group: number }
  | { why: 'apart-too-many'; people: string[]; round: number; groups: number }
  | { why: 'rooms-too-few'; need: string; round: number; people: number; seats: number }
  | { why: 'language-alone'; person: string; round: number; others: number; needed: number }
  | { why: 'language-of-set'; people: string[]; in: 'pinned' | 'together'; round: number }
  | { why: 'nested-presence'; person: string }
  /** Not proven impossible: the search did not find a way in its time. */
  | { why: 'not-found'; promise: 'apart' | 'language' | 'place'; round: number; group: number; people: string[] };

/** How long to search. The same seed and `iterations` give the same answer; `share` brings a time limit from outside. */
export type Effort = {
  seed: number;
  /** Proposals tried. */
  iterations: number;
  /** Share of the time already used, 0 to 1; asked about every thousand proposals. */
  share?: () => number;
  /** Told each time a better plan was found: its cost, always smaller than before. */
  better?: (cost: number) => void;
};

export const usualWeights: Weights = { repeat: 10, alone: 100, balance: 1, attributes: {}, change: 25 };
