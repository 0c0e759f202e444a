import { readingKey } from '../../commons/kinds.shared.ts';
import type { CardPageView } from '../../commons/views/card.ts';
import { valueLabel } from '../commons/labels.ts';
import type { CardWords } from './card-sheet.ts';
import { authorNames } from './card-sheet.ts';

/** A card as a text file: what it is as YAML before it (JSON strings are YAML), then its words, its links, and where it comes from. */
export function markdownOf(words: CardWords, card: CardPageView, licence: string): string {
  const { t, href } = words;
  const { title, summary, text, links } = card.fields;
  const cards = card.links.map((link) => {
    const note = link.note ? ` (${link.note})` : '';
    return `- ${t(readingKey(link.type, link.direction))} [${plain(link.card.title)}](${href(`/fiches/${link.card.slug}`)})${note}`;
  });
  const outlinks = links.map(({ url, label }) => `- [${plain(label || url)}](${url})`);
  return [
    `---\n${matter(words, card, licence).join('\n')}\n---`,
    `# ${title}`,
    summary,
    text,
    ...(cards.length > 0 ? [`## ${t('commons.links')}`, cards.join('\n')] : []),
    ...(outlinks.length > 0 ? [`## ${t('commons.outlinks')}`, outlinks.join('\n')] : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function matter({ t, href }: CardWords, card: CardPageView, licence: string): string[] {
  const { kind, lang, slug, revision, madeAt, changedAt, fields } = card;
  const said: [string, unknown][] = [
    ['title', fields.title],
    ['kind', t(`web.kind.${kind}`)],
    ...Object.entries(fields.facets).map(([facet, values]): [string, unknown] => [facet, values.map((value) => valueLabel(t, kind, facet, value))]),
    ['tags', fields.tags],
    ['place', fields.place],
    ['language', lang],
    ['authors', authorNames({ t }, card)],
    ['licence', licence],
    ['version', revision],
    ['made', madeAt],
    ['changed', changedAt],
    ['source', href(`/fiches/${slug}`)],
  ];
  return said.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
}

function plain(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}
