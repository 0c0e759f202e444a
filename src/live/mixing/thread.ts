import { questionOf } from './ask.shared.ts';
import { mix } from './mix.shared.ts';
import type { Mixed } from './mix.shared.ts';
import type { Sheet } from './sheet.shared.ts';

/** What is asked of the thread in which groups are mixed. The same question gives the same plan. */
export type MixingAsked = { sheet: Sheet; rounds: number; size: number; nested: boolean; seed: number; iterations: number };

export function answer({ sheet, rounds, size, nested, seed, iterations }: MixingAsked): Mixed {
  const wish = { rounds, size, nested, features: [], kept: [], from: 0, earlier: [], protect: undefined };
  return mix(questionOf(sheet, wish), { seed, iterations });
}
