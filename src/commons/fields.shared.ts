import type { Kind, Lang } from './kinds.shared.ts';

/** What a field that organisers add to a kind of card can hold. */
export const shapes = ['text', 'long', 'choice', 'date', 'number', 'yesno', 'link', 'place', 'file', 'card'] as const;
export type Shape = (typeof shapes)[number];

/** Who may read a field, from the widest to the narrowest; also: whose eyes look. */
export const circles = ['everybody', 'signed_in', 'team'] as const;
export type Eyes = (typeof circles)[number];

/** Words by language; whoever reads another language gets the first there is. */
export type Label = Partial<Record<Lang, string>>;

/** `id` never changes, whatever the words and the place in the tree. A merged one reads as the one it was merged into. */
export type Choice = { id: string; parent: string | null; label: Label; retiredAt: string | null; mergedInto: string | null };

export type Field = {
  /** Never changes: values, addresses and exports hold on to it. */
  id: string;
  kind: Kind;
  shape: Shape;
  label: Label;
  help: Label;
  required: 'yes' | 'no';
  /** Of choices and cards. */
  many: 'one' | 'several';
  eyes: Eyes;
  retiredAt: string | null;
  /** `house`: part of the software, not of the gathering. */
  by: 'house' | 'team';
  /** In the order of the tree: each before those under it. */
  choices: readonly Choice[];
};

/** All the fields of a gathering, those of every kind and the retired ones too, in order. */
export type Catalogue = readonly Field[];

export function labelIn(label: Label, locale: Lang): string {
  return label[locale] ?? label.fr ?? label.nl ?? label.de ?? label.en ?? '';
}

export function sees(eyes: Eyes, field: Pick<Field, 'eyes'>): boolean {
  return circles.indexOf(field.eyes) <= circles.indexOf(eyes);
}

/** The fields of a kind that these eyes see and that are in use. */
export function fieldsFor(catalogue: Catalogue, kind: Kind, eyes: Eyes): Field[] {
  return catalogue.filter((field) => field.kind === kind && field.retiredAt === null && sees(eyes, field));
}

/** The same with the retired ones: for what was said in earlier versions. */
export function fieldsEver(catalogue: Catalogue, kind: Kind, eyes: Eyes): Field[] {
  return catalogue.filter((field) => field.kind === kind && sees(eyes, field));
}

/** Fields by which lists are narrowed. */
export function facetFields(catalogue: Catalogue, kind: Kind | undefined): Field[] {
  return kind === undefined ? [] : fieldsFor(catalogue, kind, 'everybody').filter((field) => field.shape === 'choice');
}

/** The choice that this one reads as, once all merges are followed. */
export function standing(choices: readonly Choice[], id: string): string {
  let at = id;
  for (let steps = 0; steps < choices.length; steps += 1) {
    const next = choices.find((choice) => choice.id === at)?.mergedInto;
    if (!next) return at;
    at = next;
  }
  return at;
}

/** A choice and all above it. */
export function withAncestors(choices: readonly Choice[], id: string): string[] {
  const found: string[] = [];
  for (let at: string | null = id; at !== null && !found.includes(at);) {
    found.push(at);
    at = choices.find((choice) => choice.id === at)?.parent ?? null;
  }
  return found;
}

export function depthOf(choices: readonly Choice[], id: string): number {
  return withAncestors(choices, id).length - 1;
}

/** What a form offers: choices in use, and those that the card holds already. */
export function offered(field: Field, held: readonly string[]): Choice[] {
  return field.choices.filter((choice) => choice.mergedInto === null && (choice.retiredAt === null || held.includes(choice.id)));
}

/** Texts have words in each language; all other values are the same in every language. */
export function isWorded(shape: Shape): boolean {
  return shape === 'text' || shape === 'long';
}
