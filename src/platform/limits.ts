import type { Clock } from './clock.ts';

/** `burst` at once, then `perMinute`. */
export type Allowance = { burst: number; perMinute: number };

export type Limits = {
  /** Takes one from the bucket `name:key`. Returns 0 when allowed, else the seconds to wait. */
  take(name: string, key: string, allowance: Allowance): number;
};

type Bucket = { left: number; at: number };
const mostBuckets = 50_000;

/**
 * Token buckets in memory. The key is an account or a token first; an address only as a wide net,
 * since a whole venue shares one.
 */
export function makeLimits(clock: Clock): Limits {
  const buckets = new Map<string, Bucket>();
  return {
    take(name, key, { burst, perMinute }) {
      const id = `${name}:${key}`;
      const now = clock.now().getTime();
      const kept = buckets.get(id);
      const left = kept ? Math.min(burst, kept.left + ((now - kept.at) / 60_000) * perMinute) : burst;
      const allowed = left >= 1;
      buckets.delete(id);
      buckets.set(id, { left: allowed ? left - 1 : left, at: now });
      forgetOldest(buckets);
      return allowed ? 0 : Math.max(1, Math.ceil(((1 - left) / perMinute) * 60));
    },
  };
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  if (buckets.size <= mostBuckets) return;
  const oldest = buckets.keys().next().value;
  if (oldest !== undefined) buckets.delete(oldest);
}
