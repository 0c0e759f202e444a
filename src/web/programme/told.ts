import type { Locale, Translate } from '../../platform/i18n.ts';
import type { ProgrammeView } from '../../programme/views/try.ts';
import type { Gathering } from '../../programme/solver/gathering/format.ts';
import type { Name } from '../../programme/solver/gathering/words.ts';
import { sayBlocked, sayReason } from '../../programme/solver/gathering/words.ts';
import type { GridPicture, Held } from './grid-picture.ts';
import { drawGrid } from './grid-picture.ts';

/** An answer as the page shows it: sentences, the picture, and the same in words, slot by slot. */
export type Told = {
  account: string[];
  label: string;
  picture: GridPicture;
  days: { title: string; slots: { title: string; held: { room: string; what: string }[] }[] }[];
  least: string[];
  reasons: string[];
  blocked: string[];
  copy: { title: string; text: string; file: string; type: 'application/json' | 'text/plain' };
};

type Gathered = Extract<ProgrammeView, { format: 'gathering' }>;
type Timetabled = Extract<ProgrammeView, { format: 'tim' }>;

export function tellAnswer(t: Translate, locale: Locale, view: ProgrammeView): Told {
  return view.format === 'tim' ? tellTimetable(t, view) : tellProgramme(t, locale, view);
}

const mostBlocked = 5;

function tellProgramme(t: Translate, locale: Locale, { gathering, found }: Gathered): Told {
  const { report, reasons, blocked } = found;
  const dayOf = dayNames(gathering, locale);
  const slots = gathering.slots.map(({ day, start, closed }) => ({ day: dayOf(day), label: start, ...(closed ? { closed } : {}) }));
  const name: Name = (kind, id) => {
    const slot = kind === 'slot' ? gathering.slots.findIndex((one) => one.id === id) : -1;
    return slot < 0 ? id : `${slots[slot]?.day} ${slots[slot]?.label}`;
  };
  const held = heldOf(gathering, report.programme);
  return {
    account: accountOf(t, locale, report),
    label: t('programme.try.picture', { slots: slots.length, rooms: gathering.rooms.length }),
    picture: drawGrid({ slots, rooms: gathering.rooms.map(({ id }) => id), held }),
    days: listed(
      t,
      slots,
      gathering.rooms.map(({ id }) => id),
      held,
    ),
    least: report.people.worst
      .filter(({ share }) => share < 1)
      .map(({ share, wishes }) => t('programme.try.least.one', { share: percent(locale, share), n: wishes })),
    reasons: reasons.map((one) => sayReason(t, name, one)),
    blocked: blocked.slice(0, mostBlocked).map((one) => sayBlocked(t, name, one)),
    copy: {
      title: t('programme.try.copy.json'),
      text: JSON.stringify(report.programme, undefined, 1),
      file: 'programme.json',
      type: 'application/json',
    },
  };
}

function accountOf(
  t: Translate,
  locale: Locale,
  { programme, unplaced, cost, bound, captured, reached, random, people }: Report,
): string[] {
  const proven = cost.unplaced === 0 && cost.withoutMust === 0 && cost.underHalf === 0 && cost.points <= bound.cost;
  return [
    t('programme.try.placed', { n: programme.length, missing: unplaced.length }),
    t('programme.try.reached', { share: percent(locale, reached) }),
    proven
      ? t('programme.try.proven')
      : t('programme.try.captured', { share: percent(locale, captured), points: cost.points, bound: bound.cost, random }),
    t('programme.try.people', { n: people.withWishes, whole: people.whole, nothing: people.nothing }),
  ];
}

type Report = Gathered['found']['report'];

/** In the order of time; each has a number that stands in the picture and in the list. */
function heldOf(gathering: Gathering, programme: Report['programme']): Held[] {
  const slotAt = new Map(gathering.slots.map(({ id }, i) => [id, i]));
  const roomAt = new Map(gathering.rooms.map(({ id }, i) => [id, i]));
  const offerings = new Map(gathering.offerings.map((one) => [one.id, one]));
  const wished = new Map<string, number>();
  for (const { wishes } of gathering.people) for (const id of Object.keys(wishes)) wished.set(id, (wished.get(id) ?? 0) + 1);
  return programme
    .map(({ offering, slot, room }) => ({
      slot: slotAt.get(slot) ?? 0,
      room: roomAt.get(room) ?? 0,
      units: offerings.get(offering)?.units ?? 1,
      heat: wished.get(offering) ?? 0,
      name: offering,
      label: '',
    }))
    .toSorted((a, b) => a.slot - b.slot || a.room - b.room)
    .map((one, i) => ({ ...one, label: String(i + 1) }));
}

function listed(t: Translate, slots: { day: string; label: string }[], rooms: string[], held: Held[]): Told['days'] {
  const days = [...new Set(slots.map(({ day }) => day))];
  return days.map((title) => ({
    title,
    slots: slots.flatMap(({ day, label }, slot) => {
      const here = held.filter((one) => one.slot === slot).toSorted((a, b) => a.room - b.room);
      if (day !== title || here.length === 0) return [];
      const what = ({ label: number, name, heat }: Held): string => t('programme.try.cell', { number, name, n: heat });
      return [{ title: label, held: here.map((one) => ({ room: rooms[one.room] ?? '', what: what(one) })) }];
    }),
  }));
}

function tellTimetable(t: Translate, { tim, found, sln }: Timetabled): Told {
  const { slotOf, roomOf, missing, distance, cost } = found;
  const slots = Array.from({ length: tim.slots }, (_, i) => ({
    day: t('programme.try.day', { n: Math.floor(i / tim.perDay) + 1 }),
    label: String((i % tim.perDay) + 1),
  }));
  const rooms = Array.from({ length: tim.rooms }, (_, i) => String(i + 1));
  const held = [...slotOf].flatMap((slot, event): Held[] => {
    const name = t('programme.try.event', { n: event });
    const heat = (tim.attendees.from[event + 1] ?? 0) - (tim.attendees.from[event] ?? 0);
    return slot < 0 ? [] : [{ slot, room: roomOf[event] ?? 0, units: 1, heat, label: String(event), name }];
  });
  return {
    account: [
      t('programme.try.placed', { n: held.length, missing: tim.events - held.length }),
      missing === 0 && distance === 0 ? t('programme.try.whole') : t('programme.try.distance', { n: distance }),
      cost === 0 ? t('programme.try.free') : t('programme.try.cost', { n: cost }),
    ],
    label: t('programme.try.picture', { slots: slots.length, rooms: rooms.length }),
    picture: drawGrid({ slots, rooms, held }),
    days: [],
    least: [],
    reasons: [],
    blocked: [],
    copy: { title: t('programme.try.copy.sln'), text: sln, file: 'programme.sln', type: 'text/plain' },
  };
}

/** A day that is a date is said as one; other names of days stay as they are. */
function dayNames({ slots }: Gathering, locale: Locale): (day: string) => string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const said = new Map(slots.map(({ day }) => [day, /^\d{4}-\d\d-\d\d$/.test(day) ? format.format(Date.parse(day)) : day]));
  return (day) => said.get(day) ?? day;
}

/** Never rounded up to a whole that is not there. */
function percent(locale: Locale, share: number): string {
  const shown = share < 1 ? Math.min(share, 0.999) : share;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(shown);
}
