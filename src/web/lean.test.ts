import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutOut } from './lean.ts';

const cut = { file: '/kit/a.js', words: 'work();', instead: '' };

test('what is named is left out, and nothing else is', () => {
  assert.equal(cutOut('const a = 1;\nwork();\nrest(a);', [cut]), 'const a = 1;\n\nrest(a);');
  assert.equal(cutOut('work();', [{ ...cut, instead: "say('$&');" }]), "say('$&');");
});

test('a framework that words it otherwise, or says it twice, stops the build', () => {
  assert.throws(() => cutOut('works();', [cut]), /does not say once: work\(\);/);
  assert.throws(() => cutOut('work(); work();', [cut]), /does not say once/);
});
