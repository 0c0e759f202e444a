import { readNeedsAsked } from '../../../commons/needs/asked.ts';
import { needsData } from '../../../data/needs/answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) =>
  needsData(locals, readNeedsAsked(url), { format: params.format, par: url.searchParams.get('par') });
