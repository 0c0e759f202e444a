import { once } from 'node:events';
import { fillDemo } from '../../demo/fill.ts';
import { serve } from '../../main.ts';
import { firstOrganiserLink } from '../../src/people/acts/organiser.ts';
import type { App } from '../../src/platform/app.ts';
import { giveBack, quietSecond } from '../../src/platform/give-back.ts';
import type { Command } from './command.ts';
import { houseOrComplain, orComplain, readWords, say, settingsOrComplain } from './command.ts';

export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve [--demo]',
  summary: 'starts the site',
  help: [
    'Starts the site on the data folder and stays until it is stopped (Ctrl-C, SIGTERM).',
    '  --demo    fills an empty installation with the world of CO-CONSTRUIRE first,',
    '            and prints a one-time organiser link at each start.',
    'A database of an older version is brought up to date. Settings: docs/settings.md.',
  ].join('\n'),
  async run(words) {
    const read = readWords(words, { demo: { type: 'boolean', default: false } });
    if (!read) return 2;
    const settings = settingsOrComplain();
    if (!settings) return 1;
    const app = await houseOrComplain(settings);
    if (!app) return 1;
    if (read.values.demo) await fillDemo(app);
    const serving = await orComplain(settings, () => serve(app));
    if (!serving) return (await app.close(), 1);
    await greet(app, serving.address, read.values.demo);
    setTimeout(() => void quietSecond().then(giveBack), 3_000).unref();
    const signal = await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    app.log.info('stopping', { signal: String(signal[0] ?? '') });
    await serving.stop();
    return 0;
  },
};

async function greet(app: App, address: string, always: boolean): Promise<void> {
  const link = await firstOrganiserLink(app, { always });
  say(`\nCo-construire is open: ${address}/`);
  if (link) say(`Organiser link, good once within a day: ${address}${new URL(link).pathname}`);
  say('');
}
