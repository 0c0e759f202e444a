import type { Person } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Tx } from '../../../platform/database.ts';
import { announceCard } from '../../events.ts';
import { findCard } from '../../find.ts';
import type { Invalid } from '../../forms.ts';
import { keepAct } from '../keep-act.ts';
import { levels } from '../protection.ts';
import { because } from './undo.ts';

/** `slug`: the card; without it, the adding of cards. `level`: `open` lifts what there is. `until`: UTC ISO, '' for no end. */
export type ProtectInput = { gathering: string; slug?: string; level: string; until: string; reason: string | undefined };
export type ProtectionSet = { ok: { act: string } } | Invalid | { refused: 'not-allowed' | 'not-found' | 'unchanged' };

/** Says who may write on a card, why and until when; what was said before ends. */
export function protect(app: App, person: Person, input: ProtectInput): Promise<ProtectionSet> {
  const wrong = wrongIn(app, input);
  return because(app, person, input, async (tx, reason): Promise<ProtectionSet> => {
    if (wrong) return wrong;
    const { gathering, slug, level, until } = input;
    const card = slug === undefined ? undefined : await findCard(tx, gathering, slug);
    if (slug !== undefined && !card) return { refused: 'not-found' };
    const about = card?.id ?? null;
    const ended = await endProtection(app, tx, person, gathering, about);
    if (level === 'open' && ended === 0) return { refused: 'unchanged' };
    const row = { id: app.ids.id(), gathering_id: gathering, card_id: about, level, reason, made_at: app.clock.iso(), made_by: person.id };
    const open = { until: until === '' ? null : until, ended_at: null, ended_by: null };
    if (level !== 'open')
      await tx
        .insertInto('card_protections')
        .values({ ...row, ...open })
        .execute();
    if (card) await announceCard(app, tx, 'card.saved', gathering, card.id);
    const kept = { gathering, reason, report: { cards: [], links: [] }, persons: [], ...(card ? { card: card.id } : {}) };
    return { ok: { act: await keepAct(app, tx, person, { ...kept, act: level === 'open' ? 'unprotect' : 'protect' }) } };
  });
}

function wrongIn(app: App, { level, until }: ProtectInput): Invalid | undefined {
  const known = level === 'open' || levels.some((each) => each === level);
  if (!known) return { refused: 'invalid', fields: { level: 'commons.protect.refused.level' } };
  const late = until === '' || (!Number.isNaN(Date.parse(until)) && until > app.clock.iso());
  return late ? undefined : { refused: 'invalid', fields: { until: 'commons.protect.refused.until' } };
}

async function endProtection(app: App, tx: Tx, person: Person, gathering: string, card: string | null): Promise<number> {
  const ended = await tx
    .updateTable('card_protections')
    .set({ ended_at: app.clock.iso(), ended_by: person.id })
    .where('gathering_id', '=', gathering)
    .where('card_id', card === null ? 'is' : '=', card)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}
