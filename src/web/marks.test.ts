import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unmarked } from './marks.ts';

test('the notes of blocks are left out of what a component draws, and nothing else is', () => {
  assert.equal(
    unmarked('if (a) $$renderer.push("<!--[0-->"); else $$renderer.push(`<!--[-1--><p>${b}</p><!---->`);\n$$renderer.push(`<!--]-->`);'),
    'if (a) ; else $$renderer.push(`<p>${b}</p>`);\n;',
  );
  assert.equal(
    unmarked('const BLOCK_OPEN = `<!--${HYDRATION_START}-->`; const ELSE = "<!--[!-->";'),
    'const BLOCK_OPEN = ``; const ELSE = "";',
  );
  const kept = '<!-- words --><!--#include x--><!--[?{"message":"no"}-->';
  assert.equal(unmarked(kept), kept);
});
