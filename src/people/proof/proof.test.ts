import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { App } from '../../platform/app.ts';
import { onBoth } from '../../testing.ts';
import { solve } from '../../web/islands/proof/solve.ts';
import { askProof, takeProof } from './acts.ts';

const form = 'gathering /fiches/le-bocal/ameliorer';

onBoth('work that was done counts once, for its form, in time', async ({ app, clock }) => {
  const proof = await worked(app, form);
  assert.deepEqual(await takeProof(app, 'gathering /fiches/nouvelle', proof), { refused: 'wrong' });
  assert.deepEqual(await takeProof(app, form, proof), { ok: 'proved' });
  assert.deepEqual(await takeProof(app, form, proof), { refused: 'used' });
  const late = await worked(app, form);
  clock.advance(2 * 3_600_000);
  assert.deepEqual(await takeProof(app, form, late), { refused: 'expired' });
  // The used one was forgotten when it could no longer serve; it still does not.
  assert.deepEqual(await takeProof(app, form, proof), { refused: 'expired' });
});

onBoth('no work, too little work, and work that was never asked for are refused', async ({ app }) => {
  const { token } = await asked(app, form);
  assert.deepEqual(await takeProof(app, form, ''), { refused: 'missing' });
  let lazy = 0;
  while (leading(`${token}:${lazy}`) >= app.settings.PROOF_BITS) lazy += 1;
  assert.deepEqual(await takeProof(app, form, `${token}:${lazy}`), { refused: 'weak' });
  const easier = token.replace(/^(\d+)\.\d+/, '$1.1');
  const longer = token.replace(/^\d+/, (time) => String(Number(time) + 86_400_000));
  for (const forged of [easier, longer, `${token}x`, 'a.b.c.d', token.slice(1), '9'.repeat(500)])
    assert.deepEqual(await takeProof(app, form, `${forged}:1`), { refused: 'wrong' }, forged);
  assert.deepEqual(await takeProof(app, form, token), { refused: 'wrong' });
});

onBoth('two processes that meet the same proof let one of them through', async ({ app }) => {
  const proof = await worked(app, form);
  const both = await Promise.all([takeProof(app, form, proof), takeProof(app, form, proof)]);
  assert.deepEqual(both.map((one) => Object.values(one)[0]).toSorted(), ['proved', 'used']);
});

test('the browser hashes as everybody does, whatever the length', () => {
  for (const length of [20, 51, 60, 83, 115, 116, 130]) {
    const token = 'é'.repeat(3) + 'x'.repeat(length);
    assert.ok(leading(`${token}:${solve(token, 8)}`) >= 8, String(length));
  }
});

async function asked(app: App, about: string): Promise<{ token: string; bits: number }> {
  const found = await askProof(app, about);
  assert.ok(found);
  return found;
}

async function worked(app: App, about: string): Promise<string> {
  const { token, bits } = await asked(app, about);
  return `${token}:${solve(token, bits)}`;
}

function leading(text: string): number {
  const bits = [...createHash('sha256').update(text).digest()].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.indexOf('1');
}
