import type { Chance } from './chance.ts';
import { lookFor } from './chance.ts';
import { eject } from './eject.ts';
import type { Model } from './model.ts';
import type { Objective } from './objective.ts';
import { findPartner } from './partner.ts';
import { findRoom } from './rooms.ts';
import type { Timetable } from './timetable.ts';
import { forbidden, mostIn, settle } from './timetable.ts';
import type { Walk } from './walk.ts';
import { carryOut, isAccepted, join, makeWalk } from './walk.ts';

/**
 * The parts of the work that go into proposals where nobody minds the event, where one other does, two, three; last those where one does
 * and goes to a third slot. Chains are cheap where nearly all break off at once (few slots are allowed), and dear where each one turns half
 * a slot over: by counting work instead of proposals each kind gets its due.
 */
const partsIfTight = [0.2, 0.6, 0.08, 0.04, 0.08];
const partsIfLoose = [0.6, 0.3, 0.06, 0.03, 0.01];
const ejection = 4;
const mostLooks = 150;

export function startWalk(timetable: Timetable, objective: Objective, chance: Chance): Walk {
  return makeWalk(timetable, objective, chance, partsFor(timetable.model));
}

function partsFor({ slotsOf, events, slots }: Model): Float64Array {
  return Float64Array.from(slotsOf.list.length > 0.8 * events * slots ? partsIfLoose : partsIfTight);
}

/** One proposal: an event and a slot where few mind it; those are far more likely to succeed than any. */
export function propose(walk: Walk): boolean {
  const { timetable, chance, move, parts, spent } = walk;
  const kind = nextKind(spent);
  move.count = 0;
  // All events and slots that suit are drawn alike. Were the slot drawn first, one that few can enter would be entered by those few again
  // and again: all timetables would be met, but not as often as their cost says.
  const at = lookFor(chance, timetable.minded, kind === ejection ? 1 : kind, mostLooks);
  const to = Math.floor(at / timetable.width);
  const done = at >= 0 && tryEvent(walk, at - to * timetable.width, to, kind);
  spent[kind] = (spent[kind] ?? 0) + (1 + move.count) / (parts[kind] ?? 1);
  return done;
}

function tryEvent(walk: Walk, event: number, to: number, kind: number): boolean {
  const from = walk.timetable.slotOf[event] ?? 0;
  if (from < 0) return kind === 0 && insert(walk, event, to);
  walk.chain += 1;
  if (kind === ejection) return eject(walk, event, from, to);
  join(walk, event, from, to);
  const odds = kind === 0 ? findPartner(walk, from, to) : Number(follow(walk, from, to));
  return odds > 0 && judge(walk, odds);
}

/** The one that has had least of its due. */
function nextKind(spent: Float64Array): number {
  let kind = 0;
  for (let i = 1; i < spent.length; i += 1) if ((spent[i] ?? 0) < (spent[kind] ?? 0)) kind = i;
  return kind;
}

/** Joins all who must move. False when one of them cannot, or rooms are too few. */
function follow(walk: Walk, a: number, b: number): boolean {
  const { timetable, move, joined, chain } = walk;
  const { model, minded, width, cells, filled } = timetable;
  const { events, rooms, apart } = model;
  let gain = 0;
  for (let i = 0; i < move.count; i += 1) {
    const event = move.event[i] ?? 0;
    const to = move.to[i] ?? 0;
    const back = to === a ? b : a;
    gain += to === b ? 1 : -1;
    let left = minded[to * width + event] ?? 0;
    for (let cell = to * rooms; left > 0; cell += 1) {
      const other = cells[cell] ?? -1;
      if (other < 0 || apart[event * events + other] === 0) continue;
      left -= 1;
      if (joined[other] === chain) continue;
      if ((minded[back * width + other] ?? 0) >= forbidden) return false;
      join(walk, other, to, back);
    }
  }
  const most = mostIn(model);
  return (filled[b] ?? 0) + gain <= most && (filled[a] ?? 0) - gain <= most;
}

/** Rooms are matched last, because most proposals end before. */
function judge(walk: Walk, odds: number): boolean {
  const { objective, move } = walk;
  const change = objective.change(move);
  if (!isAccepted(walk, change, odds) || !carryOut(walk)) return false;
  objective.commit(move);
  walk.cost += change;
  return true;
}

/** An event without a place gets one: worth any cost. */
function insert(walk: Walk, event: number, to: number): boolean {
  const { timetable, objective, move, doors } = walk;
  if ((timetable.filled[to] ?? 0) >= mostIn(timetable.model) || !findRoom(timetable, doors, event, to)) return false;
  move.count = 0;
  join(walk, event, -1, to);
  walk.cost += objective.change(move);
  settle(timetable, event, to);
  objective.commit(move);
  return true;
}
