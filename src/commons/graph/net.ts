import type { App, Event } from '../../platform/app.ts';
import { remembered } from '../../platform/app.ts';
import { takingTurns } from '../../platform/turns.ts';
import type { LinkType } from '../kinds.shared.ts';

/** An open link between two cards, by their numbers. */
export type NetLink = { from: number; to: number; type: LinkType };

/** The open links of a gathering: read from the tables at first use, then kept until one begins or ends. */
export function netOf(app: App, gathering: string): Promise<readonly NetLink[]> {
  const all = nets(app);
  const known = all.get(gathering);
  if (known) return known;
  const made = readNet(app, gathering);
  all.set(gathering, made);
  made.catch(() => all.delete(gathering));
  return made;
}

export function forgetNet(app: App, event: Event): void {
  nets(app).delete(String(event['gathering']));
}

function nets(app: App): Map<string, Promise<readonly NetLink[]>> {
  return remembered(app, 'commons.net', () => new Map<string, Promise<readonly NetLink[]>>());
}

const linksAtOnce = 2_000;

async function readNet(app: App, gathering: string): Promise<readonly NetLink[]> {
  const found: NetLink[] = [];
  const turn = takingTurns();
  for (let after = ''; ;) {
    const rows = await app.db
      .selectFrom('card_links')
      .innerJoin('cards as a', 'a.id', 'card_links.from_card')
      .innerJoin('cards as b', 'b.id', 'card_links.to_card')
      .select(['card_links.id', 'card_links.type', 'a.num as from', 'b.num as to'])
      .where('card_links.gathering_id', '=', gathering)
      .where('card_links.id', '>', after)
      .where('ended_at', 'is', null)
      .orderBy('card_links.id')
      .limit(linksAtOnce)
      .execute();
    for (const { from, to, type } of rows) found.push({ from, to, type: type as LinkType });
    const last = rows.at(-1);
    if (!last || rows.length < linksAtOnce) return found;
    after = last.id;
    await turn();
  }
}
