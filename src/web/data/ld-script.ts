/** A block of data for search engines inside a page: no browser runs it. `<` is written so that nothing in it can end the block. */
export function ldScript(node: Record<string, unknown>): string {
  return `<script type="application/ld+json">${JSON.stringify(node).replaceAll('<', '\\u003c')}</script>`;
}
