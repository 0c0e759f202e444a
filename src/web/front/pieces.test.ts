import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePieces } from './pieces.ts';

test('pieces stand where their marks were drawn, in whatever order', () => {
  const pieces = makePieces('k7');
  const tiles = pieces.put([Buffer.from('<li>é</li>'), Buffer.from('<li>’</li>')]);
  const panel = pieces.put([Buffer.from('<p>panel</p>')]);
  const html = `<main>${panel} and ${tiles}${panel}</main> ’`;
  assert.equal(pieces.fill(html).toString(), '<main><p>panel</p> and <li>é</li><li>’</li><p>panel</p></main> ’');
});

test('a page without marks is its own bytes, and the mark of another page is only a comment', () => {
  const pieces = makePieces('k7');
  assert.equal(pieces.fill('<p>été</p>').toString(), '<p>été</p>');
  const stranger = makePieces('other').put([Buffer.from('x')]);
  assert.equal(pieces.fill(`a${stranger}b`).toString(), `a${stranger}b`);
});
