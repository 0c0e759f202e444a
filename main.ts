import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rooms } from './src/house.ts';
import type { App } from './src/platform/app.ts';
import { readCatalogues } from './src/platform/catalogues.ts';
import { makeTranslator } from './src/platform/i18n.ts';
import { makeApp } from './src/platform/make-app.ts';
import { root } from './src/platform/root.ts';
import type { Settings } from './src/platform/settings.ts';
import { sweepRooms } from './src/platform/sweep.ts';
import type { Pages } from './src/web/front/server.ts';
import { makeServer } from './src/web/front/server.ts';

/** Opens the house on its data. The command line and the process start here. */
export function openHouse(settings: Settings): ReturnType<typeof makeApp> {
  return makeApp({ settings, rooms, t: makeTranslator(readCatalogues(join(root, 'messages'))) });
}

export type Serving = { app: App; server: Server; address: string; stop(): Promise<void> };

/** Starts to listen. `stop` lets requests and the job at hand finish. */
export async function serve(app: App): Promise<Serving> {
  const server = makeServer(app, await loadPages());
  server.listen(app.settings.PORT, app.settings.HOST);
  await once(server, 'listening');
  app.jobs.wake();
  const warming = warm(app);
  let beating = Promise.resolve();
  const beat = setInterval(() => (beating = beating.then(() => onBeat(app))), 15_000);
  beat.unref();
  const stop = async () => {
    clearInterval(beat);
    server.close();
    server.closeIdleConnections();
    await once(server, 'close');
    await warming;
    await beating;
    await app.close();
  };
  return { app, server, address: addressOf(server, app.settings), stop };
}

/** Behind the first requests; what fails here is read again when somebody asks for it. */
async function warm(app: App): Promise<void> {
  for (const room of app.rooms) {
    await room.warm?.(app).catch((error: unknown) => app.log.error('could not warm up', error, { room: room.name }));
  }
}

const halfHour = 30 * 60_000;

/**
 * Work that another process left; on the half hour, pages that show which day it is (days begin on a half hour, somewhere), what
 * rooms do by the clock, and what has been kept long enough.
 */
async function onBeat(app: App): Promise<void> {
  app.jobs.wake();
  const now = Math.floor(app.clock.now().getTime() / halfHour);
  const before = app.memory.get('beat');
  app.memory.set('beat', now);
  if (before === now) return;
  if (before !== undefined) app.pages.drop(['editions', 'needs']);
  await sweepRooms(app).catch((error: unknown) => app.log.error('could not sweep', error));
  for (const room of app.rooms) {
    await room.beat?.(app).catch((error: unknown) => app.log.error('could not do what is due', error, { room: room.name }));
  }
}

function addressOf(server: Server, settings: Settings): string {
  const { port } = server.address() as AddressInfo;
  const host = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(settings.HOST) ? 'localhost' : settings.HOST;
  return settings.PUBLIC_URL ?? `http://${host}:${port}`;
}

/** The built pages read their few settings from the environment, once, when they are loaded. */
async function loadPages(): Promise<Pages> {
  process.env['COCO_PROTOCOL_HEADER'] = 'x-coco-proto';
  process.env['COCO_HOST_HEADER'] = 'x-coco-host';
  process.env['COCO_BODY_SIZE_LIMIT'] = '12M';
  process.env['COCO_ADDRESS_HEADER'] = 'x-coco-address';
  const { handler } = await built<Pick<Pages, 'handler'>>('handler.js');
  const { server, assets } = await built<{ server: Pick<Pages, 'respond'>; assets: { entries: [string, unknown][] } }>('adapter-node.js');
  return { handler, respond: server.respond, files: new Set(assets.entries.map(([path]) => path)) };
}

async function built<T>(file: string): Promise<T> {
  return (await import(pathToFileURL(join(root, 'build', file)).href)) as T;
}
