import type { App } from '../src/platform/app.ts';
import { chanceFrom } from '../src/platform/chance.ts';

const rowsAtOnce = 1_000;

/**
 * Writes revisions of the cards of a gathering straight into the tables, one a minute since 2024. One in a thousand is Dutch, one in
 * two hundred a return; the newest five thousand wait for the patrol; few people wrote most of it, and some cards were changed often.
 */
export async function fillRevisions(app: App, gathering: string, people: readonly string[], count: number): Promise<void> {
  const chance = chanceFrom(2027);
  const known = await app.db.selectFrom('cards').select(['id', 'kind']).where('gathering_id', '=', gathering).orderBy('num').execute();
  const start = Date.parse('2024-01-01T00:00:00Z');
  const body = JSON.stringify({ text: 'Une phrase comme il y en a dans les cartes. '.repeat(12) });
  for (let at = 0; at < count; at += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, count - at) }, (_, i) => {
      const number = at + i;
      const card = known[Math.floor(chance() ** 2 * known.length)] ?? { id: '', kind: '' };
      const made_at = new Date(start + number * 60_000).toISOString();
      return {
        id: `Z${String(number).padStart(12, '0')}`,
        card_id: card.id,
        gathering_id: gathering,
        number: number + 10_000,
        lang: chance() < 0.001 ? 'nl' : 'fr',
        author_id: people[Math.floor(people.length * chance() ** 3)] ?? '',
        licence: 'CC-BY-SA-4.0',
        comment: 'Mieux dit',
        made_at,
        act: chance() < 0.005 ? 'restore' : 'edit',
        of_revision: null,
        body,
        kind: card.kind,
        grew: 12,
        patrolled_at: number < count - 5_000 ? made_at : null,
        patrolled_by: null,
        undone_by: null,
        hidden_by: null,
      };
    });
    await app.write((tx) => tx.insertInto('revisions').values(rows).execute());
  }
}
