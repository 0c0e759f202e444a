import { sources } from './sources.ts';

// An ordinary space may break a line just before the sign: French wants U+202F before ; ! ?, U+00A0 before : and inside « ».
const wrong = /(?<=\S) [;!?:»](?=[\s*_`)\].,}"]|$)|« |(?<=\p{L})[;!?](?=\s|$)|(?<=\p{L}):(?=\s|$)|«(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])»/u;
const spaced = / [;!?:»](?=[\s*_`)\].,]|$)|« /;

/** Wrong spaces around the signs of French, in the interface and in what the demo world says. */
export function frenchRules(
  messages = sources(['messages/fr'], ['.json']),
  demo = sources(['demo'], ['.ts']).filter(({ path }) => !path.endsWith('.test.ts')),
): string[] {
  const said = messages.flatMap(({ path, text }) =>
    Object.entries(JSON.parse(text) as Record<string, string>).map(([key, message]) => ({
      where: `${path}: ${key}`,
      text: message.replace(/`[^`]*`/g, ''),
    })),
  );
  const told = demo.flatMap(({ path, text }) => literals(text).map((literal) => ({ where: path, text: literal })));
  return [...finds(said, wrong), ...finds(told, spaced)];
}

function finds(texts: { where: string; text: string }[], sign: RegExp): string[] {
  return texts.flatMap(({ where, text }) => {
    const at = sign.exec(text)?.index;
    return at === undefined ? [] : [`${where}: a wrong space at “${text.slice(Math.max(0, at - 20), at + 10)}”`];
  });
}

/** Texts between quotes, as they read; a template with values in it is code. */
function literals(source: string): string[] {
  return [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((text) => !text.includes('${'))
    .map((text) => text.replaceAll('\\n', '\n'));
}
