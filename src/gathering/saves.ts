import type { Reader, Tx } from '../platform/database.ts';
import { basedShape } from './forms.ts';

/** What a form writes as a whole: `places` of an edition, `sisters` of a gathering. `edition` null is the gathering itself. */
export type Part = { gathering: string; edition: string | null; what: string };
/** Somebody saved the same part since the form was shown; `number` is what the next try is based on. */
export type Behind = { refused: 'behind'; number: number };

/** Refuses what was typed over a part that another has saved since. */
export async function refuseBehind(tx: Tx, part: Part, input: unknown): Promise<Behind | undefined> {
  const { basedOn } = basedShape.parse(input);
  if (basedOn === null) return undefined;
  const row = await savesOf(tx, part.gathering, part.edition).where('what', '=', part.what).executeTakeFirst();
  const number = Number(row?.number ?? 0);
  return number === basedOn ? undefined : { refused: 'behind', number };
}

/** How often each part was saved, and its last save. */
export function savesOf(db: Reader | Tx, gathering: string, edition: string | null) {
  return db
    .selectFrom('gathering_changes')
    .select((e) => ['what', e.fn.countAll().as('number'), e.fn.max('id').as('last')])
    .where('gathering_id', '=', gathering)
    .where('edition_id', edition === null ? 'is' : '=', edition)
    .groupBy('what');
}
