import type { RequestEvent } from '@sveltejs/kit';
import { protect } from '../../commons/patrol/acts/protect.ts';
import { dayBounds } from './days.ts';
import { moderatorHere, settled, textsOf } from './moderate.ts';

/** Sets who may write on the card `slug`, or add cards when there is none; the day named is the last one. */
export async function protectFrom({ locals, request }: Pick<RequestEvent, 'locals' | 'request'>, slug: string | undefined, to: string) {
  const { gathering, person } = moderatorHere(locals);
  const values = textsOf(await request.formData(), 'level', 'until', 'reason');
  const { level = '', until: day = '', reason } = values;
  const until = day === '' ? '' : (dayBounds(day)?.until ?? day);
  const input = { gathering, level, until, reason, ...(slug === undefined ? {} : { slug }) };
  return settled(locals, await protect(locals.app, person, input), { at: 'protect', values, to, done: 'patrol.protected' });
}
