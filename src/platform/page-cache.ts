import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type CachedPage = {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  br?: Buffer;
  gzip?: Buffer;
  etag: string;
  tags: string[];
  /** Names and values in turn, as they go over the wire, for each way of sending the page; made by who sends it. */
  wires: Map<string, string[]>;
};

export type NewPage = Pick<CachedPage, 'status' | 'headers' | 'body' | 'tags'>;

/** Pages as an anonymous visitor sees them, kept ready to send until a fact that they show changes. */
export type PageCache = {
  get(key: string): CachedPage | undefined;
  /** Keeps a page unless one of its tags was dropped since `asOf` (read before the page was made). */
  keep(key: string, page: NewPage, asOf: number): CachedPage;
  drop(tags: string[]): void;
  clear(): void;
  /** Grows with every drop. */
  age(): number;
};

const mostBytes = 64 * 1024 * 1024;

export function makePageCache(): PageCache {
  const pages = new Map<string, CachedPage>();
  let bytes = 0;
  let age = 0;
  const remove = (key: string, page: CachedPage) => {
    pages.delete(key);
    bytes -= weight(page);
  };
  return {
    get: (key) => pages.get(key),
    keep(key, page, asOf) {
      const made = prepared(page);
      if (asOf !== age) return made;
      const old = pages.get(key);
      if (old) remove(key, old);
      pages.set(key, made);
      bytes += weight(made);
      for (const [oldest, stale] of pages) {
        if (bytes <= mostBytes) break;
        remove(oldest, stale);
      }
      return made;
    },
    drop(tags) {
      age += 1;
      for (const [key, page] of pages) if (page.tags.some((tag) => tags.includes(tag))) remove(key, page);
    },
    clear() {
      age += 1;
      bytes = 0;
      pages.clear();
    },
    age: () => age,
  };
}

function prepared(page: NewPage): CachedPage {
  return { ...page, wires: new Map(), etag: `"${createHash('sha256').update(page.body).digest('base64url').slice(0, 22)}"` };
}

/** The smallest form that the reader understands, compressed at its first use. */
export function encoded(page: CachedPage, accepted: string | undefined): { body: Buffer; encoding?: 'br' | 'gzip' } {
  if (accepted?.includes('br')) {
    page.br ??= brotliCompressSync(page.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    return { body: page.br, encoding: 'br' };
  }
  if (accepted?.includes('gzip')) {
    page.gzip ??= gzipSync(page.body, { level: 6 });
    return { body: page.gzip, encoding: 'gzip' };
  }
  return { body: page.body };
}

function weight(page: CachedPage): number {
  return Math.ceil(page.body.length * 1.6) + 1_000;
}
