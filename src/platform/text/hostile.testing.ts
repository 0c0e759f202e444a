import { chanceFrom } from '../chance.ts';

/** Hostile texts, the same for the same seed: what people who want to hurt, and broken programs, send. */
export function* hostileTexts(count: number, seed = 1): Generator<string> {
  const chance = wholeChance(seed);
  for (let n = 0; n < count; n += 1) yield sorts[n % sorts.length]?.(chance) ?? '';
}

type Chance = (below: number) => number;

/** What a page would have set, had a text run: tests look for it. */
export const canary = 'canaryFlew';
const run = `window.${canary}=1`;

const morsels = [
  `<script>${run}</script>`,
  `<script src="data:text/javascript,${run}"></script>`,
  `<img src=x onerror=${run}>`,
  `<svg onload=${run}><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><script>${run}</script></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${run}></style></mglyph></table></mtext></math>`,
  `<style>*{background:url(javascript:${run})}</style>`,
  `<p style="background:url(//exemple.org/x)" onclick=${run}>`,
  `<iframe srcdoc="<script>parent.${canary}=1</script>"></iframe>`,
  `<a href="javascript:${run}">a</a>`,
  `<form action="javascript:${run}"><button autofocus onfocus=${run}>a</button></form>`,
  `<details open ontoggle=${run}>`,
  `<base href="https://exemple.org/"><meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<!--><img src=x onerror=${run}>-->`,
  `<![CDATA[<script>${run}</script>]]>`,
  `<?php ${run} ?>`,
  `"><script>${run}</script>`,
  `'-${run}-'`,
  `</textarea><script>${run}</script>`,
  `</title><script>${run}</script>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `[a](javascript:${run})`,
  `[a](JaVa\tScRiPt:${run})`,
  `[a](java&#10;script:${run})`,
  `[a](&#x6A;avascript&colon;${run})`,
  `[a](\u0001javascript:${run})`,
  `[a](data:text/html,<script>${run}</script>)`,
  `[a](vbscript:${run})`,
  `[a](VbScRiPt:${run})`,
  `[a](DATA:TEXT/HTML;base64,PHNjcmlwdD4=)`,
  `[a](&#118;bscript&#x3A;${run})`,
  `[a](\u00A0\u2028javascript:${run})`,
  `[a](java\u0000script:${run})`,
  `[a](<java\nscript:${run}>)`,
  `[a](view-source:javascript:${run} "b")`,
  `<jav&#x09;ascript:${run}>`,
  `![a](data:image/svg+xml,<svg onload=${run}>)`,
  `![a](//exemple.org/\u202Egnp.exe)`,
  `![a](javascript:${run})`,
  `![a](/fichiers/x" onerror="${run})`,
  `![a](/fichiers/../compte/donnees)`,
  `[a](/b "c" onclick="${run}")`,
  `[a]: javascript:${run}\n[a]`,
  `<javascript:${run}>`,
  `<https://exemple.org/"onmouseover=${run}//>`,
  `https://exemple.org/"onmouseover="${run}`,
  `[^a"onclick=${run}]: b\n\n[^a"onclick=${run}]`,
  `\`\`\`js" onclick="${run}\nb\n\`\`\``,
  `|a|\n|-|\n|<img src=x onerror=${run}>|`,
  '&lt;script&gt;',
  '&#60;script&#62;',
  '&#0;&#x110000;&#xD800;&nbsp;&zwj;',
  '{{constructor.constructor("x")()}}',
  '${x}',
  ':::cards kind=tool onload=x:::',
  '\u202E\u2066txt.exe\u2069',
  '\u200B\u200D\uFEFF\u2060',
  '\u0000\u0008\u001B[31m',
  '\uD800',
  'Z\u0351\u036B\u0343\u036A\u0302',
  '🌿👩‍👩‍👧‍👦',
  '**',
  '*',
  '_',
  '~~',
  '`',
  '[',
  '](',
  ')',
  '![',
  '> ',
  '- ',
  '1. ',
  '# ',
  '|',
  '\n',
  '\n\n',
  '    ',
  '\t',
  '\\',
  'mot ',
];

const marks = ['[', ']', '(', ')', '*', '_', '`', '<', '>', '|', '#', '~', '!', '&', '"', '\\', '\n', ' ', 'a', '-', '=', ':', '^'];

const sorts: ((chance: Chance) => string)[] = [mixed, mixed, mixed, alphabet, nested, deep, cut, doubled, table, broad, long];

function mixed(chance: Chance): string {
  return Array.from({ length: 1 + chance(25) }, () => pick(morsels, chance)).join('');
}

function alphabet(chance: Chance): string {
  return Array.from({ length: chance(400) }, () => pick(marks, chance)).join('');
}

/** Quotes and lists, links in links, emphasis in emphasis, as deep as anybody would. */
function nested(chance: Chance): string {
  const [open = '', close = ''] = pick(
    [
      ['> ', ''],
      ['- ', ''],
      ['[', '](javascript:x)'],
      ['![', '](javascript:x)'],
      ['**', '**'],
      ['<div>', '</div>'],
      ['<svg>', '</svg>'],
    ],
    chance,
  );
  const depth = 1 + chance(300);
  return open.repeat(depth) + pick(morsels, chance) + close.repeat(depth);
}

/** Another mark at each level, so that quotes hold lists that hold emphasis that holds links. */
function deep(chance: Chance): string {
  const levels = Array.from({ length: 1 + chance(chance(10) === 0 ? 200 : 30) }, () =>
    pick(['> ', '- ', '1. ', '**', '*', '_', '~~', '[', '![', '`', '<b>'], chance),
  );
  return levels.join('') + pick(morsels, chance) + levels.toReversed().join('](x)');
}

/** Thousands of rows, of points or of starts of something that never ends. */
function broad(chance: Chance): string {
  const one = pick(
    ['- a\n', '1. a\n', '- [x] a\n\n', '> a\n\n', '# a\n', '|a|b|\n', '**a ', '*a_', '[[', '[a][', '<a ', '<!--', '`` '],
    chance,
  );
  return `|a|b|\n|-|-|\n${one.repeat(100 + chance(chance(20) === 0 ? 5_000 : 400))}${pick(morsels, chance)}`;
}

/** A tag, an address or an entity that ends too early. */
function cut(chance: Chance): string {
  const whole = pick(morsels, chance) + pick(morsels, chance);
  return whole.slice(0, 1 + chance(whole.length));
}

/** Written twice in entities, percent signs or full-width letters, in case somebody decodes too often. */
function doubled(chance: Chance): string {
  const word = pick(morsels, chance);
  const ways = [
    (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    (text: string) => [...text].map((letter) => `&#${letter.codePointAt(0)};`).join(''),
    (text: string) => encodeURIComponent(text.toWellFormed()),
    (text: string) => text.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    (text: string) => text.toUpperCase(),
  ];
  return `${pick(ways, chance)(word)} ${pick(ways, chance)(pick(ways, chance)(word))}`;
}

function table(chance: Chance): string {
  const columns = 1 + chance(60);
  const row = () => `|${Array.from({ length: chance(columns + 10) }, () => pick(morsels, chance).replaceAll('\n', ' ')).join('|')}|`;
  return [row(), `|${'-|'.repeat(columns)}`, ...Array.from({ length: chance(12) }, row)].join('\n');
}

/** One morsel again and again; now and then a line of a megabyte. */
function long(chance: Chance): string {
  const size = chance(200) === 0 ? 1_000_000 : 200 + chance(3_000);
  const one = chance(2) === 0 ? pick(morsels, chance) : pick(marks, chance);
  return one.repeat(Math.ceil(size / one.length)).slice(0, size);
}

function pick<T>(from: readonly [T, ...T[]] | readonly T[], chance: Chance): T {
  return from[chance(from.length)] as T;
}

/** Whole numbers below what is asked, the same for the same seed. */
function wholeChance(seed: number): Chance {
  const draw = chanceFrom(seed);
  return (below) => Math.floor(draw() * below);
}
