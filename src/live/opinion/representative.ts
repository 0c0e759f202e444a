import type { Counts } from './counts.ts';
import { aboveHalf, moreThan, share, significant } from './tests-of-proportion.ts';

/** What tells one group from the others. */
export type Representative = {
  statement: number;
  direction: 'agree' | 'disagree';
  successes: number;
  trials: number;
  /** estimated share of the group that says so, and the z of "more than half" */
  share: number;
  shareTest: number;
  /** how many times more often than the others, and its z */
  repness: number;
  repnessTest: number;
};

type Side = Omit<Representative, 'statement' | 'direction'>;
type Candidate = { statement: number; agree: Side; disagree: Side };

/** At most five statements of a group against the sum of the others; agreements first. `skip` leaves statements out. */
export function representativeOf(group: Counts, others: Counts, skip: (statement: number) => boolean): Representative[] {
  const candidates = Array.from(group.seen.keys(), (j) => candidateOf(group, others, j)).filter(({ statement }) => !skip(statement));
  const bestAgree = bestAgreement(candidates);
  const qualified = candidates
    .filter(qualifies)
    .map(strongerSide)
    .sort((a, b) => metric(b) - metric(a));
  const first = bestAgree ? [{ ...bestAgree.agree, statement: bestAgree.statement, direction: 'agree' as const }] : [];
  if (qualified.length === 0) return first.length > 0 ? first : leastBad(candidates);
  const five = [...first, ...qualified.filter((one) => one.statement !== bestAgree?.statement)].slice(0, 5);
  return [...five.filter((one) => one.direction === 'agree'), ...five.filter((one) => one.direction === 'disagree')];
}

function candidateOf(group: Counts, others: Counts, statement: number): Candidate {
  const [n, m] = [group.seen[statement] ?? 0, others.seen[statement] ?? 0];
  return {
    statement,
    agree: sideOf(group.agree[statement] ?? 0, n, others.agree[statement] ?? 0, m),
    disagree: sideOf(group.disagree[statement] ?? 0, n, others.disagree[statement] ?? 0, m),
  };
}

function sideOf(successes: number, trials: number, otherSuccesses: number, otherTrials: number): Side {
  return {
    successes,
    trials,
    share: share(successes, trials),
    shareTest: aboveHalf(successes, trials),
    repness: share(successes, trials) / share(otherSuccesses, otherTrials),
    repnessTest: moreThan(successes, trials, otherSuccesses, otherTrials),
  };
}

function qualifies({ agree, disagree }: Candidate): boolean {
  return [agree, disagree].some((side) => side.repnessTest > significant && side.shareTest > significant);
}

function strongerSide({ statement, agree, disagree }: Candidate): Representative {
  const direction = agree.repnessTest > disagree.repnessTest ? 'agree' : 'disagree';
  return { statement, direction, ...(direction === 'agree' ? agree : disagree) };
}

function metric(side: Side): number {
  return side.repness * side.repnessTest * side.share * side.shareTest;
}

/** The statement the group agrees with most characteristically, if it agrees with any. */
function bestAgreement(candidates: Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    const { agree } = candidate;
    const welcome = agree.shareTest > significant || (agree.repness > 1 && agree.share > 0.5);
    if (welcome && (!best || better(agree, best.agree))) best = candidate;
  }
  return best;
}

function better(side: Side, than: Side): boolean {
  return than.repness > 1 ? metric(side) > metric(than) : side.share * side.shareTest > than.share * than.shareTest;
}

function leastBad(candidates: Candidate[]): Representative[] {
  const strength = (one: Candidate) => Math.max(one.agree.repnessTest, one.disagree.repnessTest);
  const best = candidates.reduce<Candidate | undefined>((top, one) => (top && strength(top) >= strength(one) ? top : one), undefined);
  return best ? [strongerSide(best)] : [];
}
