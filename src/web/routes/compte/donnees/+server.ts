import { watchExport } from '../../../../commons/watch/views/list.ts';
import { draftsToTake } from '../../../../commons/drafts/views.ts';
import { personExport } from '../../../../people/views/account.ts';
import { toDoor } from '../../../people/session.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
  const { app, person } = locals;
  if (!person) toDoor(locals);
  const body = JSON.stringify(
    {
      madeAt: app.clock.iso(),
      people: await personExport(app, person),
      commons: await watchExport(app, person),
      drafts: await draftsToTake(app, person),
    },
    null,
    2,
  );
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="co-construire.json"',
    'cache-control': 'private, no-store',
  };
  return new Response(body, { headers });
};
