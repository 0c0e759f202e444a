import type { Drawn, Sheet } from './layout.ts';
import { layOut } from './layout.ts';

/** The thread in which a large net is laid out, on each of its papers. */
export function answer(sheets: Sheet[]): Drawn[] {
  return sheets.map(({ nodes, edges, width }) => layOut(nodes, edges, width));
}
