import type { WorldPhase } from './shape.ts';

// Phases may overlap: interest is gathered while the call is still open.
export const phasesOf2027: WorldPhase[] = [
  { phase: 'wish', startsOn: '2026-03-02', endsOn: '2026-09-30' },
  { phase: 'call', startsOn: '2026-10-01', endsOn: '2027-03-31' },
  { phase: 'interest', startsOn: '2027-02-15', endsOn: '2027-04-30' },
  { phase: 'programme', startsOn: '2027-04-01', endsOn: '2027-06-20' },
  { phase: 'registration', startsOn: '2027-05-03', endsOn: '2027-08-20' },
  { phase: 'live', startsOn: '2027-08-24', endsOn: '2027-08-27' },
  { phase: 'harvest', startsOn: '2027-08-28', endsOn: '2027-10-31' },
  { phase: 'closed', startsOn: '2027-11-01', endsOn: null },
];
