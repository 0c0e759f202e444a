/**
 * A change of the timetable: event i goes from slot `from[i]` to slot `to[i]`, for i below `count`; −1 is nowhere. All of them happen at
 * once. The timetable before and after keeps the rules: nobody who is needed in two events is needed in both at the same time.
 */
export type Move = { count: number; readonly event: Int32Array; readonly from: Int32Array; readonly to: Int32Array };

/**
 * What a timetable that keeps the rules costs: the only thing the search knows of people's wishes. `change` is called some million times a
 * second, `commit` some ten thousand times.
 */
export type Objective = {
  /** No timetable costs less. The search is over when it gets there. */
  readonly bound: number;
  /** Takes over a timetable (slot of each event, −1 is nowhere) and gives its cost. */
  start(slotOf: Int32Array): number;
  /** What the move would change in the cost. Leaves everything as it was. */
  change(move: Move): number;
  /** The move is made. */
  commit(move: Move): void;
};

export function makeMove(events: number): Move {
  return { count: 0, event: new Int32Array(events), from: new Int32Array(events), to: new Int32Array(events) };
}

/** All timetables are as good. */
export const noWish: Objective = { bound: 0, start: () => 0, change: () => 0, commit: () => undefined };
