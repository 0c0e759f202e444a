import assert from 'node:assert/strict';
import { onBoth } from '../../testing.ts';
import { drawing } from './drawing.ts';
import { answer } from './thread.ts';

const sheets = [860, 340].map((width) => ({
  nodes: Array.from({ length: 40 }, (_, id) => ({ id, width: 60, height: 34 })),
  edges: Array.from({ length: 39 }, (_, i) => ({ from: i, to: Math.floor(i / 3) + 1 })),
  width,
}));

onBoth('a large net is laid out beside, nobody waits long for it, and it is kept', async ({ app }) => {
  assert.deepEqual(await drawing(app, sheets, 0), { refused: 'coming' });
  const drawn = await drawing(app, sheets, 20_000);
  assert.deepEqual(drawn, { ok: answer(sheets) });
  assert.equal(await drawing(app, sheets, 20_000), drawn);
});

onBoth('a small one is there at once', async ({ app }) => {
  const few = sheets.map((sheet) => ({ ...sheet, nodes: sheet.nodes.slice(0, 9), edges: sheet.edges.slice(0, 6) }));
  assert.deepEqual(await drawing(app, few, 0), { ok: answer(few) });
});

onBoth('one that cannot be made in time, or fails, leaves the words alone; behind too many it is asked again later', async ({ app }) => {
  const answers = [{ refused: 'busy' }, { refused: 'slow' }] as const;
  let asked = 0;
  const house = { ...app, engines: { ...app.engines, run: async () => answers[asked++] ?? { refused: 'failed' as const } } };
  assert.deepEqual(await drawing(house, sheets), { refused: 'coming' });
  assert.deepEqual(await drawing(house, sheets), { refused: 'undrawn' });
  assert.deepEqual(await drawing(house, sheets), { refused: 'undrawn' });
  assert.equal(asked, 2);
});
