const still = new WeakSet<object>();

/**
 * Marks what a page's `load` gives as read on the server only. Pages without script have nothing to wake up in the
 * browser, yet SvelteKit would write all their data out again as source; this leaves it out (see `hooks.ts`).
 */
export function onServer<T extends object>(data: T): T {
  still.add(data);
  return data;
}

export function isStill(value: unknown): boolean {
  return typeof value === 'object' && value !== null && still.has(value);
}
