/** The only door to the time of day. Tests hold a clock of their own. */
export type Clock = {
  now(): Date;
  /** UTC, ISO 8601 with milliseconds: sorts as text. */
  iso(): string;
};

export const systemClock: Clock = {
  now: () => new Date(),
  iso: () => new Date().toISOString(),
};

/** A clock that stands still until it is moved. */
export function stoppedClock(start: string): Clock & { advance(milliseconds: number): void } {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    iso: () => new Date(at).toISOString(),
    advance(milliseconds) {
      at += milliseconds;
    },
  };
}
