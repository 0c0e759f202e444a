import type { HolderSeen } from '../../gathering/views/around.ts';

export type HolderShown = { name: string; source: string; href: string | null };

/** A holder leads to its card; a source that is a card does too. */
export function holdersShown(href: (path: string) => string, holders: readonly HolderSeen[]): HolderShown[] {
  return holders.map(({ name, source, slug }) => {
    if (slug !== null) return { name, source, href: href(`/fiches/${slug}`) };
    return source.startsWith('/fiches/') ? { name, source: '', href: href(source) } : { name, source, href: null };
  });
}
