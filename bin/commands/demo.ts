import { fillDemo } from '../../demo/fill.ts';
import { fillLarge } from '../../demo/large.ts';
import type { Command } from './command.ts';
import { complain, readWords, say, withHouse } from './command.ts';

const largeCards = 100_000;

export const demo: Command = {
  name: 'demo',
  usage: 'demo [--scale small|large|N]',
  summary: 'fills an empty installation with the demo world',
  help: [
    'Fills an empty installation with the world of CO-CONSTRUIRE.',
    '  --scale small   the world as it is told (default)',
    `  --scale large   and ${largeCards.toLocaleString('en')} made-up cards by 5,000 made-up people, to measure with`,
    '  --scale N       and N made-up cards',
  ].join('\n'),
  async run(words) {
    const read = readWords(words, { scale: { type: 'string', default: 'small' } });
    if (!read) return 2;
    const cards = howMany(read.values.scale);
    if (cards === undefined) return (complain('--scale is small, large or a number of cards.'), 2);
    return withHouse(async (app) => {
      const filled = await fillDemo(app);
      if (!filled) return (complain('There is a gathering already; nothing was touched.'), 1);
      if (cards > 0) await fillLarge(app, filled, cards, (done) => say(`${done} of ${cards} cards`));
      say('The demo world is there.');
      return 0;
    });
  },
};

function howMany(scale: string): number | undefined {
  if (scale === 'small') return 0;
  if (scale === 'large') return largeCards;
  return /^[1-9]\d{0,6}$/.test(scale) ? Number(scale) : undefined;
}
