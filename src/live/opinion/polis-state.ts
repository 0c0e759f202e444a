import type { BaseClusters } from './polis-clusters.ts';
import { placeOf } from './place.ts';
import type { Points } from './place.ts';

/** The first storey of a clustering that the Polis worker made: who is in which base cluster, by id, in the order of the clusters. */
export type WorkerBases = { members: string[][] };

/** Reads `base-clusters` of the worker's JSON (`math-pca2.json`): `{ "base-clusters": { "members": [[3, 8], [4]] } }`. */
export function readWorkerBases(text: string): { ok: WorkerBases } | { refused: 'not-bases' } {
  const members = membersOf(parsed(text));
  return members ? { ok: { members } } : { refused: 'not-bases' };
}

/** Those clusters on our map: each stands at the mean place of its members. People whom the votes do not know are left out. */
export function basesOf({ members }: WorkerBases, participants: string[], people: Points): BaseClusters {
  const row = new Map(participants.map((id, i) => [id, i]));
  const rows = members.map((ids) => ids.flatMap((id) => row.get(id) ?? [])).filter((known) => known.length > 0);
  const at = Float64Array.from(rows.flatMap((known) => placeOf(people, known)));
  return { members: rows, centres: { d: people.d, count: rows.length, at } };
}

function membersOf(state: unknown): string[][] | undefined {
  const bases = field(state, 'base-clusters');
  const members = field(bases, 'members');
  if (!Array.isArray(members)) return undefined;
  const lists = members.map((ids: unknown) => (Array.isArray(ids) ? ids.map(String) : undefined));
  return lists.every((ids) => ids !== undefined) ? lists : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
