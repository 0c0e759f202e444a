import { drawFrom } from './seed.ts';
import type { Vote } from './votes.ts';

/**
 * Invented conversations for tests and benches. Each group has its own chance of agreeing with each statement, `strength` away
 * from one half; each person answers a share of the statements around `density`; one answer in seven is a pass.
 */
export type Invented = { votes: Vote[]; groupOf: Map<string, number> };

export function invent(wish: {
  people: number;
  statements: number;
  groups: number;
  density: number;
  strength: number;
  seed: number;
}): Invented {
  const draw = drawFrom(wish.seed);
  const profiles = Array.from({ length: wish.groups }, () =>
    Array.from({ length: wish.statements }, () => 0.5 + wish.strength * (draw() - 0.5)),
  );
  const votes: Vote[] = [];
  const groupOf = new Map<string, number>();
  for (let i = 0; i < wish.people; i += 1) {
    const [participant, group] = [`p${i}`, i % wish.groups];
    groupOf.set(participant, group);
    const answers = wish.density >= 1 ? 1 : wish.density * (0.5 + draw());
    for (let j = 0; j < wish.statements; j += 1) {
      if (draw() >= answers) continue;
      const says = draw() < (profiles[group]?.[j] ?? 0.5) ? 1 : -1;
      votes.push({ participant, statement: String(j), vote: draw() < 1 / 7 ? 0 : says });
    }
  }
  return { votes, groupOf };
}
