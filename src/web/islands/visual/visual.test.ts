import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mark, Node } from 'prosemirror-model';
import * as fc from 'fast-check';
import { hostileTexts } from '../../../platform/text/hostile.testing.ts';
import { cutParts } from '../../../platform/text/parts.shared.ts';
import type { Opened } from './from-markdown.ts';
import { openMarkdown } from './from-markdown.ts';
import { schema } from './schema.ts';
import { closeMarkdown } from './to-markdown.ts';

function opened(source: string): Opened {
  const found = openMarkdown(source);
  assert.ok(found, 'the text is too heavy');
  return found;
}

/** The text after the block at this place got these words instead. */
function changed(source: string, at: number, words: string): string {
  const text = opened(source);
  const children = text.doc.children.map((node, index) => (index === at ? node.type.create(node.attrs, schema.text(words)) : node));
  return closeMarkdown(schema.nodes.doc.create(null, children), text);
}

const wild = [
  '# Un titre',
  'Titre souligné\n===',
  'Des mots **gras**, *penchés* et `du code`.',
  'Des mots __gras__, _penchés_, ~~barrés~~\net une ligne.  \nEncore une.',
  'Un [lien](/communs "ici"), <https://exemple.org>, https://exemple.org/a_b.',
  'Une note[^1] et ![une image](/fichiers/a "b"), un [renvoi][r].',
  '* un\n* deux\n    * trois\n\n    un mot',
  '+ [ ] à faire\n+ [x] fait',
  '3) trois\n4) quatre',
  '> cité\n> > deux fois\nencore',
  '```js\nconst a = 1;\n```',
  '~~~\nà l’air libre\n~~~',
  '| a | b |\n|---|:-:|\n| 1 | 2 |',
  '***',
  '[^1]: La note.\n    Et la suite.',
  '[r]: https://exemple.org',
  ':::cards kind=tool limit=6:::',
  '<div onclick="a">du *HTML*</div>',
  '\tune ligne en retrait',
  '- a\n- b',
];
const block = fc.constantFrom(...wild);
const gap = fc.constantFrom('\n', '\n\n', '\n\n\n', '\n \n', '\n\n  ');
const text = fc
  .tuple(fc.constantFrom('', '\n', '  ', '\uFEFF'), fc.array(fc.tuple(block, gap), { maxLength: 8 }), fc.constantFrom('', '\n', '  \n\n'))
  .map(([before, blocks, after]) => before + blocks.map(([one, apart]) => one + apart).join('') + after);

test('what is opened and left is the same to the letter', () => {
  const any = fc.oneof(
    text,
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...wild, '\n', ' ', '> ', '- ', '```\n'), { maxLength: 12 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(any, (source) => {
      const found = openMarkdown(source);
      if (!found) return;
      assert.equal(closeMarkdown(found.doc, found), source);
      const parts = found.blocks.map((one) => one.before + one.source).join('') + found.after;
      assert.equal(parts, source);
    }),
    { numRuns: 500 },
  );
  for (const source of hostileTexts(300)) {
    const found = source.length < 20_000 ? openMarkdown(source) : undefined;
    if (found) assert.equal(found.blocks.map((one) => one.before + one.source).join('') + found.after, source);
  }
});

test('when one paragraph gets other words, nothing else changes', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const source = `${before}\n\nUn paragraphe.\n\n${after}`;
      const found = opened(source);
      const at = found.blocks.findIndex((one) => one.source === 'Un paragraphe.');
      fc.pre(at >= 0 && found.blocks[at]?.node.type === schema.nodes.paragraph);
      const now = changed(source, at, 'D’autres mots.');
      const start =
        found.blocks.slice(0, at).reduce((sum, one) => sum + one.before.length + one.source.length, 0) +
        (found.blocks[at]?.before.length ?? 0);
      assert.equal(now, `${source.slice(0, start)}D’autres mots.${source.slice(start + 'Un paragraphe.'.length)}`);
    }),
    { numRuns: 400 },
  );
});

const { nodes, marks } = schema;
const word = fc.constantFrom(
  ...'mot,été,*,_,a_b,1.,2),-,#,+,[x],[a](b),<b>,&amp;,`,``,~,~~,>,|,a|b,!,\\,(c),::,a*b*c,**,«\u00A0oui\u00A0»,l’eau,=,===,---,1986,![i],[^1],http,$,€'.split(
    ',',
  ),
);
const mark = fc.constantFrom(
  marks.strong.create(),
  marks.em.create(),
  marks.del.create(),
  marks.link.create({ href: '/communs' }),
  marks.link.create({ href: 'https://exemple.org/a_(b)', title: 'Un "titre"' }),
);
const run = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.array(mark, { maxLength: 2 }))
  .map(([words, some]) => ({ words: words.join(' '), marks: some.reduce((set, one) => one.addToSet(set), [] as readonly Mark[]) }));
const inline = fc
  .array(run, { minLength: 1, maxLength: 4 })
  .map((runs) => runs.flatMap((one, index) => [...(index > 0 ? [schema.text(' ')] : []), schema.text(one.words, one.marks)]));
const paragraph = inline.map((some) => nodes.paragraph.create(null, some));
const item = (inside: fc.Arbitrary<Node>) =>
  fc.tuple(paragraph, fc.array(inside, { maxLength: 1 })).map(([first, more]) => nodes.item.create(null, [first, ...more]));
const simple = fc.oneof(
  paragraph,
  fc.tuple(inline, fc.integer({ min: 1, max: 6 })).map(([some, level]) => nodes.heading.create({ level }, some)),
  fc.constant(nodes.line.create()),
  fc.constantFrom('a', '```\n b', '').map((code) => nodes.code.create(null, code === '' ? null : schema.text(code))),
);
const nest = (inside: fc.Arbitrary<Node>): fc.Arbitrary<Node> =>
  fc.oneof(
    inside,
    fc.array(item(inside), { minLength: 1, maxLength: 3 }).map((items) => nodes.bullets.create(null, items)),
    fc.array(item(inside), { minLength: 1, maxLength: 3 }).map((items) => nodes.numbers.create(null, items)),
    fc.array(inside, { minLength: 1, maxLength: 3 }).map((some) => nodes.quote.create(null, some)),
  );
const doc = fc.array(nest(nest(simple)), { minLength: 1, maxLength: 5 }).map((some) => nodes.doc.create(null, some));

test('what is written in the visual mode is read back as it was written', () => {
  fc.assert(
    fc.property(doc, (written) => {
      const source = closeMarkdown(written, opened(''));
      // With a thousand marks and more a text is read in parts, and a list that goes over the edge of one becomes two.
      fc.pre(cutParts(source).length === 1);
      assert.deepEqual(seen(opened(source).doc), seen(written), source);
    }),
    { numRuns: 400 },
  );
});

/** What a person sees of it: neither where it comes from nor how its lists are marked. */
function seen(node: Node): unknown {
  const { from: _from, mark: _mark, loose: _loose, ...attrs } = node.attrs;
  return [node.type.name, node.text, attrs, node.marks.map((one) => [one.type.name, one.attrs]), node.children.map(seen)];
}

test('an address typed among words stays one', () => {
  const words = (text: string) => closeMarkdown(nodes.doc.create(null, nodes.paragraph.create(null, schema.text(text))), opened(''));
  assert.equal(words('Voir https://exemple.org/a-b.'), 'Voir https://exemple.org/a-b.');
  assert.equal(words('(https://exemple.org/a__b)'), '(<https://exemple.org/a__b>)');
  assert.equal(words('À moi@exemple.org, *vite*'), 'À moi@exemple.org, \\*vite\\*');
  for (const source of ['Un lien : https://exemple.org/a?b=c, et <https://exemple.org/d_*e>.', 'Écrire à a.b@exemple.org.'])
    assert.equal(changedLast(source), `${source} Oui.`);
});

/** One word is added at the end of the first block. */
function changedLast(source: string): string {
  const text = opened(source);
  const [first] = text.doc.children;
  assert.ok(first);
  return closeMarkdown(nodes.doc.create(null, first.copy(first.content.addToEnd(schema.text(' Oui.')))), text);
}

test('room at the edges of marks and paragraphs is put where Markdown can say it', () => {
  const some = [
    schema.text(' Des '),
    schema.text(' mots ', [marks.strong.create()]),
    schema.text('gras', [marks.em.create()]),
    schema.text('  '),
  ];
  assert.equal(closeMarkdown(nodes.doc.create(null, nodes.paragraph.create(null, some)), opened('')), 'Des  **mots** *gras*');
});

test('two lists that become neighbours stay two, and a block of code that was left open is closed', () => {
  const lists = opened('- a\n\nmot\n\n- b');
  assert.equal(closeMarkdown(nodes.doc.create(null, [lists.doc.child(0), lists.doc.child(2)]), lists), '- a\n\n* b');
  const code = opened('```\na');
  const more = [code.doc.child(0), nodes.paragraph.create(null, schema.text('mot'))];
  assert.equal(closeMarkdown(nodes.doc.create(null, more), code), '```\na\n```\n\nmot');
});

test('what is not known here is one piece; a text that the pages would tame is not opened', () => {
  const names = (source: string) => opened(source).doc.children.map((node) => node.type.name);
  assert.deepEqual(names('| a |\n|---|\n\n:::cards kind=tool:::\n\n- | b |\n  |---|\n\nmot ![i](/fichiers/a)'), [
    'piece',
    'piece',
    'piece',
    'paragraph',
  ]);
  assert.equal(openMarkdown('> '.repeat(300)), undefined);
});
