import type { RequestEvent } from '@sveltejs/kit';

/** Who sends a form, as far as limits want to know. */
export type Sender = Pick<RequestEvent, 'locals' | 'getClientAddress'>;

/** An account, else an address, which a whole venue may share. */
export function senderKey(event: Sender): string {
  return event.locals.person?.id ?? event.getClientAddress();
}
