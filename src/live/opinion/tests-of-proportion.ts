/** 90 %, one-sided. */
export const significant = 1.2816;

/** A share estimated with one imagined agreement and one imagined disagreement, so that no vote means one half. */
export function share(successes: number, trials: number): number {
  return (successes + 1) / (trials + 2);
}

/** z of "more than one half", with one imagined success. */
export function aboveHalf(successes: number, trials: number): number {
  return 2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5);
}

/** z of "more here than there", with one imagined success and trial on each side. */
export function moreThan(successes: number, trials: number, otherSuccesses: number, otherTrials: number): number {
  const [s1, n1, s2, n2] = [successes + 1, trials + 1, otherSuccesses + 1, otherTrials + 1];
  const pooled = (s1 + s2) / (n1 + n2);
  return pooled === 1 ? 0 : (s1 / n1 - s2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
}
