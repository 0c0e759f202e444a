// The acts without the pages: `node bench/edits.ts`. Reads edits from its parent, improves the cards all at once, and
// says each one that is done. Meant to be killed.
import { openHouse } from '../main.ts';
import { improveCard } from '../src/commons/acts/improve.ts';
import { personById } from '../src/people/views.ts';
import { readSettings } from '../src/platform/settings.ts';
import type { Edit } from './kill-world.ts';

export type Work = { gathering: string; person: string; edits: Edit[] };

const settings = readSettings(process.env);
if (!('ok' in settings)) throw new Error(settings.refused.join('\n'));
const made = await openHouse(settings.ok);
if (!('ok' in made)) throw new Error('the data is of a newer version');
const app = made.ok;

process.on('message', (work: Work) => {
  void improveAll(work);
});
process.send?.({ open: true });

async function improveAll({ gathering, person: id, edits }: Work): Promise<void> {
  const person = await personById(app, id);
  if (!person) throw new Error('the person is gone');
  await Promise.all(
    edits.map(async ({ slug, base, mark, fields }) => {
      const done = await improveCard(app, person, { ...fields, gathering, slug, base, comment: mark, summary: mark });
      if (!('ok' in done)) throw new Error(`an edit is refused: ${JSON.stringify(done)}`);
      process.send?.({ mark });
    }),
  );
}
