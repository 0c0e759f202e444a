import type { App } from '../../platform/app.ts';

/** Whether this gathering takes contributions without an address. */
export async function visitorsWelcome(app: App, gathering: string): Promise<boolean> {
  const row = await app.db.selectFrom('commons_settings').select('visitors').where('gathering_id', '=', gathering).executeTakeFirst();
  return row?.visitors === 'yes';
}
