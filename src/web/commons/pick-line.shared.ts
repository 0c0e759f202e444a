import type { Kind } from '../../commons/kinds.shared.ts';
import { kinds } from '../../commons/kinds.shared.ts';

/** A card as the box of a choice names it: `Le bocal /fiches/le-bocal tool`, so that a form says and finds it again without asking. */
export function lineOf({ title, slug, kind }: { title: string; slug: string; kind: Kind }): string {
  return `${title} /fiches/${slug} ${kind}`;
}

export type Pickable = { value: string; label: string; kind: Kind | undefined };

export function pickableIn(line: string): Pickable {
  const [, title = '', , word] = /^(.*?)\s*(\/fiches\/\S+)(?: (\w+))?$/.exec(line) ?? [];
  return { value: line, label: title || line, kind: kinds.find((kind) => kind === word) };
}
