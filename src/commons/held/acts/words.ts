import type { Person } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import { cleanText } from '../../../platform/text/clean.ts';
import { mayModerate } from '../../may.ts';

const mostWords = 300;
const longest = 60;

/** Words that make an edit wait in this gathering, one a line. They are not public. */
export async function setWords(
  app: App,
  person: Person,
  input: { gathering: string; words: string },
): Promise<{ ok: number } | { refused: 'not-allowed' | 'too-many-words' }> {
  if (!mayModerate(person, input.gathering)) return { refused: 'not-allowed' };
  const typed = cleanText(input.words)
    .split(/[\n,;]+/)
    .map((word) => word.replace(/\s+/g, ' ').trim());
  const words = [...new Set(typed.filter((word) => word.length > 1))];
  if (words.length > mostWords || words.some((word) => word.length > longest)) return { refused: 'too-many-words' };
  const row = { words: words.join('\n'), changed_at: app.clock.iso(), changed_by: person.id };
  await app.write((tx) =>
    tx
      .insertInto('patrol_words')
      .values({ gathering_id: input.gathering, ...row })
      .onConflict((on) => on.column('gathering_id').doUpdateSet(row))
      .execute(),
  );
  return { ok: words.length };
}
