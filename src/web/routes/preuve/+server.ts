import { json } from '@sveltejs/kit';
import { askProof } from '../../../people/proof/acts.ts';
import { proofForm } from '../../commons/proof.ts';
import type { RequestHandler } from './$types';

const mostCharacters = 300;

/** `?pour=`: what a browser works out before somebody unknown writes in the form of that page. */
export const GET: RequestHandler = async ({ locals, url, getClientAddress }) => {
  const headers = { 'cache-control': 'private, no-store' };
  const form = url.searchParams.get('pour') ?? '';
  const wait = locals.app.limits.take('people.proof.from', getClientAddress(), { burst: 300, perMinute: 120 });
  if (wait > 0) return json({}, { status: 429, headers: { ...headers, 'retry-after': String(wait) } });
  if (form.length > mostCharacters) return json({}, { status: 400, headers });
  return json((await askProof(locals.app, proofForm(locals, form))) ?? { token: 'none', bits: 0 }, { headers });
};
