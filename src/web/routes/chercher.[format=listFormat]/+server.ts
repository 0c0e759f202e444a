import { readAsked } from '../../commons/asked.ts';
import { listData } from '../../data/answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
  listData(locals, readAsked(url, '/chercher', undefined), { format: params.format, par: url.searchParams.get('par') });
