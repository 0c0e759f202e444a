/** What a page shows again after a refusal: which form, what was typed, what to do field by field, or in one sentence. */
export type Told = { at: string; values: Record<string, string>; refusals: Record<string, string>; told: string };

/** The refusal of this form of the page, when it is the one that was sent. */
export function toldAt(form: Told | null | undefined, at: string): Told {
  return form?.at === at ? form : { at, values: {}, refusals: {}, told: '' };
}
