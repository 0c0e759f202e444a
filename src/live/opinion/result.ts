import type { Structure } from './structure.ts';

/** The opinion map as it is written, drawn and kept. Agree is +1 everywhere. The format is described in docs/engines/opinion.md. */
export type OpinionMap = {
  format: 'co-construire/opinion';
  version: 1;
  mode: 'polis' | 'own';
  counts: { participants: number; statements: number; votes: number };
  /** share of all variance that each axis of the map carries */
  explained: number[];
  /** own mode: whether there are groups at all */
  structure?: Structure;
  groups: GroupOnMap[];
  statements: StatementOnMap[];
  participants: PersonOnMap[];
  consensus: { agree: AgreedOnMap[]; disagree: AgreedOnMap[] };
  /** numbers of groups that were looked at */
  choices: { k: number; silhouette: number; smallest: number }[];
  /** polis mode: the first storey of its clustering */
  baseClusters?: { members: string[]; position: number[] }[];
  /** when compared with an earlier map: how far the two agree on what both know (1 = the same) */
  alignment?: { fit: number; shared: number; by: 'statements' | 'participants' };
};

export type StatementOnMap = {
  id: string;
  state: 'in' | 'out' | 'meta';
  agree: number;
  disagree: number;
  pass: number;
  mean: number;
  loadings: number[];
  position: number[];
  extremity: number;
  groupInformedConsensus: number;
  priority: number;
  groups: { agree: number; disagree: number; pass: number }[];
};

export type PersonOnMap = {
  id: string;
  position: number[];
  /** null: not placed in a group */
  group: number | null;
  /** chance, at least, that the group is the right one (own mode; 1 where it is not estimated) */
  certainty: number;
  /** standard error of each coordinate (own mode; null where it is unknown) */
  spread: number | null;
  agree: number;
  disagree: number;
  pass: number;
  centricness: number;
  coreness: number;
  extremeness: number;
};

export type GroupOnMap = { id: number; size: number; centre: number[]; representative: RepresentativeOnMap[] };

export type RepresentativeOnMap = {
  statement: string;
  direction: 'agree' | 'disagree';
  successes: number;
  trials: number;
  share: number;
  shareTest: number;
  repness: number;
  repnessTest: number;
};

export type AgreedOnMap = { statement: string; successes: number; trials: number; share: number; shareTest: number };
