import type { Blocked, Reason } from './explain.ts';

/** `t` of the interface: this room says which text and which values, the catalogues say it in each language. */
type Translate = (key: string, values?: Record<string, string | number>) => string;

/** How something of the file is called on the page: a title for an offering, a day and hour for a slot. */
export type Name = (kind: 'offering' | 'slot' | 'room' | 'person' | 'resource', id: string) => string;

const mostNames = 6;

/** One plain sentence: why an offering has no place. */
export function sayReason(t: Translate, name: Name, reason: Reason): string {
  const offering = name('offering', reason.offering);
  if (reason.why === 'no-room') return t('programme.unplaced.no-room', { offering });
  if (reason.why === 'no-time') return t('programme.unplaced.no-time', { offering });
  if (reason.why === 'never-together') return t('programme.unplaced.never-together', { offering });
  if (reason.why === 'pinned-clash') {
    return t('programme.unplaced.pinned-clash', { offering, slot: name('slot', reason.slot), others: listed(name, reason.others) });
  }
  if (reason.why === 'in-the-way') {
    const place = { slot: name('slot', reason.slot), room: name('room', reason.room) };
    return t('programme.unplaced.in-the-way', { offering, others: listed(name, reason.others), ...place });
  }
  const counts = { needed: reason.needed, there: reason.there, offerings: listed(name, reason.offerings) };
  if (reason.why === 'host-full') return t('programme.unplaced.host-full', { host: name('person', reason.host), ...counts });
  if (reason.why === 'resource-full')
    return t('programme.unplaced.resource-full', { resource: name('resource', reason.resource), ...counts });
  return t('programme.unplaced.rooms-full', { ...counts, rooms: reason.rooms.length, slots: reason.slots.length });
}

/** One plain sentence: what would please people, and what forbids it. */
export function sayBlocked(t: Translate, name: Name, { offering, to, better, worse, by }: Blocked): string {
  const wish = t('programme.blocked.wish', { offering: name('offering', offering), to: name('slot', to), better, worse });
  const others = listed(name, by.others);
  if (by.why === 'pinned') return `${wish} ${t('programme.blocked.pinned')}`;
  if (by.why === 'not-allowed') return `${wish} ${t('programme.blocked.not-allowed')}`;
  if (by.why === 'host') return `${wish} ${t('programme.blocked.host', { others })}`;
  if (by.why === 'path') return `${wish} ${t('programme.blocked.path', { others })}`;
  if (by.why === 'resource') return `${wish} ${t('programme.blocked.resource', { others })}`;
  return `${wish} ${t('programme.blocked.room', { others })}`;
}

function listed(name: Name, offerings: string[]): string {
  const shown = offerings.slice(0, mostNames).map((id) => name('offering', id));
  return offerings.length > mostNames ? `${shown.join(', ')}, …` : shown.join(', ');
}
