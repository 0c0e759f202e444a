import type { Plugin } from 'vite';

type Cut = { file: string; words: string; instead: string };

const server = '/kit/src/runtime/server/';

/** What the framework does for a script of its own in the browser, which no page here has (`csr = false`). */
const cuts: readonly Cut[] = [
  // Each page's data written out as source, for the script to begin with.
  { file: `${server}page/index.js`, words: '\tdata_serializer.add_node(i, server_data);', instead: '' },
  // Which parts of the address a page looked at, for the script to know when the page is due again.
  {
    file: '/kit/src/utils/url.js',
    words: 'const tracked = new URL(url);',
    instead: 'if (!allow_hash) return url;\n\tconst tracked = new URL(url);',
  },
  // A word of chance that lets inline scripts pass: our policy allows none. Drawing it would also keep all that a request held until the next great collection of garbage.
  { file: `${server}page/csp.js`, words: 'nonce = generate_nonce();', instead: "nonce = '';" },
  // The page as bytes in a stream: its text leaves by `transformPageChunk`, nothing is left here.
  { file: `${server}page/render.js`, words: ': text(transformed, {', instead: ': new Response(transformed || null, {' },
  // The rules of addresses, asked for as a module anew with each request.
  { file: `${server}respond.js`, words: 'await manifest.matchers()', instead: 'await (manifest.known_matchers ??= manifest.matchers())' },
];

/** Leaves that out of the build: a tenth of a list. A version of the framework that words it otherwise stops the build, to be looked at. */
export function withoutScriptWork(): Plugin {
  const done = new Set<Cut>();
  return {
    name: 'without-script-work',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (this.environment.name === 'client') return undefined;
      const here = cuts.filter(({ file }) => id.split('?')[0]?.endsWith(file));
      if (here.length === 0) return undefined;
      for (const cut of here) done.add(cut);
      return { code: cutOut(code, here), map: null };
    },
    buildEnd(error) {
      if (error || this.environment.name === 'client') return;
      for (const cut of cuts) if (!done.has(cut)) this.error(`the framework has no ${cut.file} any more`);
    },
  };
}

export function cutOut(code: string, here: readonly Cut[]): string {
  return here.reduce((left, { file, words, instead }) => {
    if (left.split(words).length !== 2) throw new Error(`${file} of the framework does not say once: ${words}`);
    return left.replace(words, () => instead);
  }, code);
}
