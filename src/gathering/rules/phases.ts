import { addDays } from './days.ts';

/** The cycle of an edition, in its order. */
export const phaseKeys = ['wish', 'call', 'interest', 'programme', 'registration', 'live', 'harvest', 'closed'] as const;
export type PhaseKey = (typeof phaseKeys)[number];
/** Days, both included; no end means "from then on". */
export type Phase = { phase: PhaseKey; startsOn: string; endsOn: string | null };
export type Where = { now: PhaseKey | undefined; next: Phase | undefined };

/** Phases may overlap (interest while the call is open): the furthest one begun gives the tone. */
export function phaseNow(phases: Phase[], day: string): Where {
  const begun = inOrder(phases).filter((phase) => phase.startsOn <= day && (phase.endsOn === null || phase.endsOn >= day));
  return { now: begun.at(-1)?.phase, next: inOrder(phases).find((phase) => phase.startsOn > day) };
}

export type PhaseRefusal = 'before_start' | 'out_of_order' | 'twice';

/** What is wrong, by phase; empty when all is well. */
export function phaseRefusals(phases: Phase[]): Partial<Record<PhaseKey, PhaseRefusal>> {
  const refusals: Partial<Record<PhaseKey, PhaseRefusal>> = {};
  const sorted = inOrder(phases);
  sorted.forEach((phase, at) => {
    const before = sorted[at - 1];
    if (phase.endsOn !== null && phase.endsOn < phase.startsOn) refusals[phase.phase] = 'before_start';
    else if (before?.phase === phase.phase) refusals[phase.phase] = 'twice';
    else if (before && phase.startsOn < before.startsOn) refusals[phase.phase] = 'out_of_order';
  });
  return refusals;
}

export function shiftPhases(phases: Phase[], days: number): Phase[] {
  return phases.map((phase) => ({
    phase: phase.phase,
    startsOn: addDays(phase.startsOn, days),
    endsOn: phase.endsOn === null ? null : addDays(phase.endsOn, days),
  }));
}

export type Invitation = { key: PhaseKey | 'between'; path: string };

/**
 * The one thing that the site invites to do. Rooms that are not built yet lead to the commons, where the same wish,
 * practice or trace finds its place.
 */
export function invitation(phase: PhaseKey | undefined, editionSlug: string | undefined): Invitation {
  const edition = editionSlug === undefined ? '/editions' : `/editions/${editionSlug}`;
  const paths: Record<PhaseKey, string> = {
    wish: '/fiches/nouvelle?kind=meaning',
    call: '/fiches/nouvelle?kind=practice',
    interest: '/communs/pratiques',
    programme: edition,
    registration: edition,
    live: '/fiches/nouvelle?kind=tool',
    harvest: '/fiches/nouvelle?kind=practice',
    closed: '/communs',
  };
  return phase === undefined ? { key: 'between', path: '/communs' } : { key: phase, path: paths[phase] };
}

function inOrder(phases: Phase[]): Phase[] {
  return phases.toSorted((a, b) => phaseKeys.indexOf(a.phase) - phaseKeys.indexOf(b.phase) || a.startsOn.localeCompare(b.startsOn));
}
