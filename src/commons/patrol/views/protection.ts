import type { App } from '../../../platform/app.ts';
import type { Protection } from '../protection.ts';
import { protectionOf } from '../protection.ts';

/** Who may add cards to a gathering, when it is not everybody. */
export async function addingProtection(app: App, gathering: string): Promise<Protection | null> {
  return (await protectionOf(app, app.db, gathering, null)) ?? null;
}
