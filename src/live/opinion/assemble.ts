import { consensusOf, groupInformedConsensus } from './consensus.ts';
import type { Counts } from './counts.ts';
import { sumCounts } from './counts.ts';
import { ratio } from './numbers.ts';
import type { Standing } from './people-statistics.ts';
import { standingsOf } from './people-statistics.ts';
import type { Points } from './place.ts';
import { extremity, pointAt } from './place.ts';
import { representativeOf } from './representative.ts';
import type { OpinionMap, PersonOnMap, StatementOnMap } from './result.ts';
import { priorities } from './routing.ts';
import type { Moderation } from './votes.ts';

/** All that was computed, before it is written under the names of people and statements. */
export type Findings = {
  participants: string[];
  statements: string[];
  moderation: Moderation;
  mean: Float64Array;
  loadings: Float64Array[];
  explained: number[];
  people: Points;
  statementPlaces: Points;
  groupOf: Int32Array;
  centres: Points;
  certainty?: Float64Array;
  spread?: Float64Array;
  /** agreements, passes and disagreements of each person */
  said: Int32Array[];
  all: Counts;
  groupCounts: Counts[];
  /** weight of each group in the group-informed consensus; 1 each when absent */
  exponents?: number[];
};

export function assemble(mode: OpinionMap['mode'], f: Findings): OpinionMap {
  const skip = (j: number) => stateOf(f, j) !== 'in';
  const named = <T extends { statement: number }>({ statement, ...rest }: T) => ({ statement: f.statements[statement] ?? '', ...rest });
  const consensus = consensusOf(f.all, skip);
  return {
    format: 'co-construire/opinion',
    version: 1,
    mode,
    counts: { participants: f.participants.length, statements: f.statements.length, votes: f.all.seen.reduce((sum, n) => sum + n, 0) },
    explained: f.explained,
    groups: f.groupCounts.map((counts, id) => ({
      id,
      size: f.groupOf.reduce((sum, group) => sum + (group === id ? 1 : 0), 0),
      centre: pointAt(f.centres, id),
      representative: f.groupCounts.length < 2 ? [] : representativeOf(counts, othersOf(f, id), skip).map(named),
    })),
    statements: statementsOnMap(f),
    participants: peopleOnMap(f),
    consensus: { agree: consensus.agree.map(named), disagree: consensus.disagree.map(named) },
    choices: [],
  };
}

function stateOf(f: Findings, j: number): StatementOnMap['state'] {
  const id = f.statements[j] ?? '';
  if (f.moderation.meta.has(id)) return 'meta';
  return f.moderation.out.has(id) ? 'out' : 'in';
}

function othersOf(f: Findings, id: number): Counts {
  return sumCounts(
    f.groupCounts.filter((_, other) => other !== id),
    f.statements.length,
  );
}

function statementsOnMap(f: Findings): StatementOnMap[] {
  const pull = extremity(f.statementPlaces);
  const product = groupInformedConsensus(f.groupCounts, f.statements.length, f.exponents);
  const grouped = sumCounts(f.groupCounts, f.statements.length);
  const priority = priorities(grouped, pull, (j) => stateOf(f, j) === 'meta');
  return f.statements.map((id, j) => ({
    id,
    state: stateOf(f, j),
    ...tally(f.all, j),
    mean: f.mean[j] ?? 0,
    loadings: f.loadings.map((axis) => axis[j] ?? 0),
    position: pointAt(f.statementPlaces, j),
    extremity: pull[j] ?? 0,
    groupInformedConsensus: product[j] ?? 1,
    priority: priority[j] ?? 1,
    groups: f.groupCounts.map((counts) => tally(counts, j)),
  }));
}

function tally(counts: Counts, j: number): { agree: number; disagree: number; pass: number } {
  const [agree, disagree] = [counts.agree[j] ?? 0, counts.disagree[j] ?? 0];
  return { agree, disagree, pass: (counts.seen[j] ?? 0) - agree - disagree };
}

function peopleOnMap(f: Findings): PersonOnMap[] {
  const standings = standingsOf(f.people, f.groupOf, f.centres);
  const nowhere: Standing = { centricness: 0, coreness: 0, extremeness: 0 };
  return f.participants.map((id, i) => {
    const group = f.groupOf[i] ?? -1;
    const [agree = 0, pass = 0, disagree = 0] = f.said[i] ?? [];
    const { centricness, coreness, extremeness } = standings[i] ?? nowhere;
    const certainty = f.certainty?.[i] ?? 1;
    const error = f.spread?.[i] ?? Infinity;
    const spread = error === Infinity ? null : error;
    return {
      id,
      position: pointAt(f.people, i),
      group: group < 0 ? null : group,
      certainty,
      spread,
      agree,
      disagree,
      pass,
      centricness,
      coreness,
      extremeness,
    };
  });
}

/** Shares of the whole variance; all 0 when nobody differs. */
export function explainedBy(values: number[], scatter: Float64Array): number[] {
  const whole = scatter.reduce((sum, s) => sum + s, 0);
  return values.map((value) => ratio(value, whole));
}
