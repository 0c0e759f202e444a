import type { Person } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Held } from '../../held/hold.ts';
import type { NeedAt, NeedDone } from '../acts.ts';
import { changeNeedIn } from '../acts.ts';
import { needInput } from '../words.ts';

/** Says again what it said once; the words since stay in its history. `change`: the entry of the history that said so. */
export function restoreNeed(app: App, person: Person, { gathering, id, change }: NeedAt & { change: string }): Promise<NeedDone | Held> {
  return app.write(async (tx): Promise<NeedDone | Held> => {
    const kept = await tx.selectFrom('need_changes').select(['id', 'body']).where('need_id', '=', id).orderBy('id', 'desc').execute();
    const wanted = kept.find((each) => each.id === change);
    if (!wanted) return { refused: 'not-found' };
    if (kept[0]?.body === wanted.body) return { refused: 'unchanged' };
    const input = { ...needInput(wanted.body), gathering, id };
    return changeNeedIn(app, tx, { person, approvedBy: undefined }, input, 'restored');
  });
}
