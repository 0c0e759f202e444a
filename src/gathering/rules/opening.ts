/**
 * The first words of a long Markdown text, as its writers wrote them: whole paragraphs, without headings, lists, tables,
 * code or pictures, as long as they fit in `most` characters. A first paragraph that is longer is cut after a sentence.
 */
export function openingOf(markdown: string, most: number): string {
  const kept: string[] = [];
  let length = 0;
  for (const paragraph of paragraphsOf(markdown)) {
    if (length + paragraph.length > most) break;
    kept.push(paragraph);
    length += paragraph.length;
  }
  return kept.length > 0 ? kept.join('\n\n') : cutAtSentence(paragraphsOf(markdown)[0] ?? '', most);
}

function paragraphsOf(markdown: string): string[] {
  return markdown
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !/^(?:#|>|[-*+] |\d+[.)] |\||```|~~~|:::|!\[)/.test(block));
}

function cutAtSentence(paragraph: string, most: number): string {
  if (paragraph.length <= most) return paragraph;
  const end = [...paragraph.slice(0, most).matchAll(/[.!?…](?=\s)/g)].at(-1)?.index;
  if (end !== undefined) return paragraph.slice(0, end + 1);
  const space = paragraph.lastIndexOf(' ', most - 1);
  return `${paragraph.slice(0, space > 0 ? space : most - 1)}…`;
}
