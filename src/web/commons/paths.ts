import type { Kind } from '../../commons/kinds.shared.ts';
import { kindPaths, kinds } from '../../commons/kinds.shared.ts';

export function kindOfPath(segment: string): Kind | undefined {
  return kinds.find((kind) => kindPaths[kind] === segment);
}

export function listPath(kind?: Kind): string {
  return kind ? `/communs/${kindPaths[kind]}` : '/communs';
}
