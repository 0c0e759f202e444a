import { readAsked } from '../../../commons/asked.ts';
import { kindOfPath, listPath } from '../../../commons/paths.ts';
import { listData } from '../../../data/answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) => {
  const kind = kindOfPath(params.kind);
  return listData(locals, readAsked(url, listPath(kind), kind), { format: params.format, par: url.searchParams.get('par') });
};
