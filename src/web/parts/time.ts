/** Dates as the community writes them: a list of pieces, so that French ordinals can be raised without shifting the line. */
export type TimeShape = 'date' | 'day' | 'short' | 'month' | 'time' | 'datetime';
export type TimePiece = { text: string; raised?: string };
type Locale = 'fr' | 'nl' | 'de' | 'en';
type When = { from: string; until?: string | undefined; zone?: string | undefined; shape?: TimeShape | undefined };

const tags: Record<Locale, string> = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' };

const shapes: Record<TimeShape, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  datetime: { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' },
};

/** Instants are UTC ISO text shown in `zone`; bare days (YYYY-MM-DD) belong to no zone. Unreadable text is shown as it is. */
export function timePieces(locale: Locale, when: When): TimePiece[] {
  const from = Date.parse(when.from);
  if (Number.isNaN(from)) return [{ text: when.from }];
  const zone = isBareDay(when.from) ? 'UTC' : (when.zone ?? 'Europe/Brussels');
  const format = formatFor(locale, when.shape ?? 'date', zone);
  const until = when.until === undefined ? Number.NaN : Date.parse(when.until);
  const parts = Number.isNaN(until) ? format.formatToParts(from) : format.formatRangeToParts(from, until);
  return locale === 'fr' ? frenchPieces(parts) : joined(parts);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a hundred times longer than using it. */
function formatFor(locale: Locale, shape: TimeShape, timeZone: string): Intl.DateTimeFormat {
  const name = `${locale} ${shape} ${timeZone}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(tags[locale], { ...shapes[shape], timeZone });
  formats.set(name, format);
  return format;
}

function isBareDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

type Part = { type: string; value: string };

function joined(parts: Part[]): TimePiece[] {
  return [{ text: parts.map((part) => part.value).join('') }];
}

/** 1ᵉʳ for the first of the month, 9 h 30 rather than 09:30. */
function frenchPieces(parts: Part[]): TimePiece[] {
  const pieces: TimePiece[] = [];
  let text = '';
  parts.forEach((part, index) => {
    text += frenchText(part, parts[index - 1], parts[index + 1]);
    if (part.type !== 'day' || part.value !== '1') return;
    pieces.push({ text, raised: 'er' });
    text = '';
  });
  if (text !== '') pieces.push({ text });
  return pieces;
}

function frenchText(part: Part, before: Part | undefined, after: Part | undefined): string {
  if (part.type === 'hour') return part.value.replace(/^0(?=\d)/, '');
  const between = part.type === 'literal' && before?.type === 'hour' && after?.type === 'minute';
  return between ? '\u202fh\u202f' : part.value.replace('\u2009–\u2009', '\u00a0– ');
}
