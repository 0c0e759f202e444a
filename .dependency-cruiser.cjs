// The import rules of ARCHITECTURE.md. `checks/imports.test.ts` proves that each one bites.
const rooms = ['platform', 'people', 'commons', 'gathering', 'programme', 'registration', 'live', 'harvest', 'diffusion', 'web'];
const later = (room) => rooms.slice(rooms.indexOf(room) + 1).join('|');
const tests = '(\\.test\\.ts|\\.testing\\.ts|^src/testing\\.ts)$';

/** A room imports only from itself and from earlier rooms. */
const order = rooms.slice(0, -1).map((room) => ({
  name: `order-${room}`,
  comment: `${room} comes before ${later(room).replaceAll('|', ', ')}: reach a later room by an event`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: tests },
  to: { path: `^src/(${later(room)})/` },
}));

/** What other rooms may see of a room: its doors and its pure engines. Files named *.shared.ts travel everywhere. */
const doors = rooms.slice(1, -1).map((room) => ({
  name: `doors-${room}`,
  comment: `from outside ${room} only acts, views, may, events, *.shared.ts and types are imported (web also forms)`,
  severity: 'error',
  from: { path: '^(src|bin|demo|main\\.ts|bench)', pathNot: [`^src/${room}/`, tests, '^src/house\\.ts$', '^src/web/'] },
  to: {
    path: `^src/${room}/`,
    pathNot: [
      `^src/${room}/(acts|views|may|events|solver|crew|mixing|opinion)(\\.ts$|/)|\\.shared\\.ts$`,
      `^src/${room}/[a-z-]+/(acts|views|may|events)(\\.ts$|/)`,
    ],
    dependencyTypesNot: ['type-only'],
  },
}));

const webDoors = rooms.slice(1, -1).map((room) => ({
  name: `web-doors-${room}`,
  comment: `web imports acts, views, may, events, forms and *.shared.ts of ${room}`,
  severity: 'error',
  from: { path: '^src/web/', pathNot: tests },
  to: {
    path: `^src/${room}/`,
    pathNot: [
      `^src/${room}/(acts|views|may|events|forms|solver|mixing|opinion)(\\.ts$|/)|\\.shared\\.ts$`,
      `^src/${room}/[a-z-]+/(acts|views|may|events|forms)(\\.ts$|/)`,
    ],
    dependencyTypesNot: ['type-only'],
  },
}));

/** Each outside library behind one file (a folder where the library is several packages). */
const libraries = {
  nodemailer: 'src/platform/mail/smtp\\.ts',
  sharp: 'src/platform/images\\.ts',
  pg: 'src/platform/postgres\\.ts',
  'intl-messageformat': 'src/platform/i18n\\.ts',
  'snowball-stemmers': 'src/platform/search/',
  diff: 'src/commons/differ\\.ts',
  '@simplewebauthn/server': 'src/people/',
  'openid-client': 'src/people/',
  '@simplewebauthn/browser': 'src/web/islands/',
  'prosemirror-[a-z-]+': 'src/web/islands/visual/',
  'unified|remark-parse|remark-gfm|remark-rehype|remark-stringify|rehype-sanitize|rehype-stringify': 'src/platform/text/',
};
const behindOneFile = Object.entries(libraries).map(([name, file]) => ({
  name: `library-${name.split('|')[0].replace(/[^a-z0-9]+/g, '-')}`,
  comment: `${name} is used by ${file.replaceAll('\\', '')} only`,
  severity: 'error',
  from: { path: '^(src|main\\.ts|bin|demo)', pathNot: [`^${file}`, tests] },
  to: { path: `(^|/)node_modules/(${name})/` },
}));

module.exports = {
  forbidden: [
    ...order,
    ...doors,
    ...webDoors,
    ...behindOneFile,
    {
      name: 'svelte-in-web',
      comment: 'Svelte and SvelteKit only in web/',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/' },
      to: { path: '(^|/)node_modules/(@sveltejs|svelte)/' },
    },
    {
      name: 'pure-rules',
      comment: 'rules are pure: no database, clock, I/O',
      severity: 'error',
      from: {
        path: ['^src/[^/]+/(rules(\\.ts$|/)|solver/|mixing/|opinion/|bitmap\\.ts$)', '^src/[^/]+/[a-z-]+/rules\\.ts$'],
        pathNot: tests,
      },
      to: {
        path: '(^|/)node_modules/(kysely|pg)/|^src/platform/(app|database|sqlite|postgres|clock|ids|files|outgoing|make-app)\\.ts$|^src/[^/]+/(acts|views)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-rules-io',
      comment: 'rules do no I/O',
      severity: 'error',
      from: {
        path: ['^src/[^/]+/(rules(\\.ts$|/)|solver/|mixing/|opinion/|bitmap\\.ts$)', '^src/[^/]+/[a-z-]+/rules\\.ts$'],
        pathNot: tests,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circles',
      comment: 'files do not import in circles',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'every import exists',
      severity: 'error',
      from: { path: '^(src|bin|demo|checks|main\\.ts)', pathNot: '^src/web/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.rooms.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|dist|data|\\.svelte-kit)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json', '.svelte'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
