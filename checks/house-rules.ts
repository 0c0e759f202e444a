import type { Source } from './sources.ts';
import { sources } from './sources.ts';

/** Rules of ARCHITECTURE.md that an import cannot break. Each finding names its file and line. */
export function houseRules(files: Source[] = sources(['src'], ['.ts', '.svelte'])): string[] {
  return [...tableOwners(files), ...doorsToTheWorld(files), ...onePathForTexts(files), ...sizes(files), ...forbiddenWords(files)];
}

/** Rule 3: a table is named in SQL by the room that owns it. Rows are declared in `interface Tables`. */
export function tableOwners(files: Source[]): string[] {
  const owners = new Map<string, string>();
  for (const file of files) for (const table of declaredTables(file.text)) owners.set(table, roomOf(file.path));
  const call = /\.(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin|from|using)\(\s*\[?['"`]([a-z_]+)/g;
  return findings(
    files.filter(isProduct),
    call,
    ([, table = '']) => owners.get(table),
    (file, owner, [, table]) => {
      const room = roomOf(file.path);
      return owner === room ? undefined : `table ${table} belongs to ${owner}, named by ${room}`;
    },
  );
}

/** Rule 6: time, chance, environment and network come through `app`. Pages and islands run elsewhere. */
export function doorsToTheWorld(files: Source[]): string[] {
  const call = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.env\b|(?<![.\w])fetch\(/g;
  const watched = files.filter(
    (file) => isProduct(file) && !file.path.startsWith('src/platform/') && !file.path.startsWith('src/web/islands/'),
  );
  return findings(
    watched,
    call,
    () => 'platform',
    (_file, owner, [found]) => `${found} belongs to ${owner}`,
  );
}

/** A heavy text set on the spot would hold up everybody: pages and views ask `app.texts`. */
function onePathForTexts(files: Source[]): string[] {
  const elsewhere = files.filter((file) => isProduct(file) && !file.path.startsWith('src/platform/text/'));
  return findings(
    elsewhere,
    /\brenderMarkdown\(/g,
    () => 'platform',
    () => 'renderMarkdown holds up everybody, await app.texts.html',
  );
}

function sizes(files: Source[]): string[] {
  return files
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
    .filter((file) => file.lines > 300)
    .map((file) => `${file.path}: ${file.lines} lines, split it by subject (300 at most)`);
}

function forbiddenWords(files: Source[]): string[] {
  const word = /@ts-ignore|@ts-nocheck|\bas any\b|: any\b(?=\s*[;,)=|&\]>]|$)|<any>|\bconsole\.log\(|\b(?:TODO|FIXME)\b|\.only\(/g;
  return findings(
    files,
    word,
    () => '',
    (_file, _owner, [found]) => `${found} has no place here`,
  );
}

type Match = RegExpMatchArray;

function findings(
  files: Source[],
  pattern: RegExp,
  ownerOf: (match: Match) => string | undefined,
  judge: (file: Source, owner: string, match: Match) => string | undefined,
): string[] {
  return files.flatMap((file) =>
    [...file.text.matchAll(pattern)].flatMap((match) => {
      const owner = ownerOf(match);
      const said = owner === undefined ? undefined : judge(file, owner, match);
      return said ? [`${file.path}:${file.text.slice(0, match.index).split('\n').length}: ${said}`] : [];
    }),
  );
}

function declaredTables(text: string): string[] {
  const block = /interface Tables \{([^}]*)\}/.exec(text)?.[1] ?? '';
  return [...block.matchAll(/^\s*([a-z_]+):/gm)].map((match) => match[1] ?? '');
}

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function isProduct(file: Source): boolean {
  return !/\.test\.ts$|\.testing\.ts$|^src\/testing\.ts$/.test(file.path);
}
