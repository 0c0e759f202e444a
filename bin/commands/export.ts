import { createWriteStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { exportLines } from '../../src/commons/views/export.ts';
import { placesOf } from '../../src/gathering/views.ts';
import type { Command } from './command.ts';
import { complain, readWords, say, withData } from './command.ts';

export const exportAll: Command = {
  name: 'export',
  usage: 'export FILE [--gathering SLUG]',
  summary: 'writes the commons as open data, without private fields',
  help: [
    'Writes every public card with its texts, facets, links and history into FILE, one JSON object a line.',
    'Names of authors are in it, as on the site; e-mail addresses and everything private are not.',
    '  --gathering SLUG   only this gathering',
  ].join('\n'),
  async run(words) {
    const read = readWords(words, { gathering: { type: 'string' } });
    const target = read?.positionals[0];
    if (!read || !target) return (complain('Say where to write: co-construire export FILE'), 2);
    if (existsSync(target)) return (complain(`${target} is already there; nothing was written.`), 1);
    return withData(async (app) => {
      const gatherings = (await placesOf(app)).filter((one) => read.values.gathering === undefined || one.slug === read.values.gathering);
      if (gatherings.length === 0) return (complain('There is no such gathering.'), 1);
      let cards = 0;
      const lines = async function* () {
        for (const gathering of gatherings) {
          for await (const card of exportLines(app, gathering.id)) {
            cards += 1;
            yield `${JSON.stringify({ gathering: gathering.slug, ...card })}\n`;
          }
        }
      };
      await pipeline(lines, createWriteStream(target));
      say(`${target}: ${cards} cards.`);
      return 0;
    });
  },
};
