import type { Kind, Lang } from '../kinds.shared.ts';
import { kinds, languages } from '../kinds.shared.ts';
import type { RevisionAct } from '../save.ts';

export const changeActs = ['create', 'edit', 'translate', 'restore', 'undo'] as const satisfies readonly RevisionAct[];

/** What changes are narrowed to. */
export type Narrowing = { kind?: Kind | undefined; lang?: Lang | undefined; act?: RevisionAct | undefined };

/** What is asked for, as far as it exists: anything else narrows nothing. */
export function narrowed(asked: { [Part in keyof Narrowing]?: string | undefined }): Narrowing {
  return {
    kind: kinds.find((each) => each === asked.kind),
    lang: languages.find((each) => each === asked.lang),
    act: changeActs.find((each) => each === asked.act),
  };
}
