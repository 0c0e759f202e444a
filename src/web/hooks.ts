import type { Transport } from '@sveltejs/kit/hooks';
import { isStill } from './still.ts';

/** What `onServer` marked travels as nothing at all. */
export const transport: Transport = {
  still: { encode: (value: unknown) => isStill(value) && 1, decode: () => undefined },
};
