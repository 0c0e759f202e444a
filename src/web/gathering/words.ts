import type { Translate } from '../../platform/i18n.ts';
import { type TimeShape, timePieces } from '../parts/time.ts';

type Locale = 'fr' | 'nl' | 'de' | 'en';

/** A day, or a span of days, as one plain text. */
export function dayText(locale: Locale, from: string, until?: string | null, shape: TimeShape = 'date'): string {
  return timePieces(locale, { from, until: until ?? undefined, shape })
    .map((piece) => piece.text + (piece.raised ?? ''))
    .join('');
}

type Step = { phase: string; startsOn: string; endsOn: string | null; state: 'done' | 'now' | 'next' };

/** The phases of an edition in the words of the path « Où en est-on ? ». */
export function stepsInWords(t: Translate, locale: Locale, steps: readonly Step[]): { name: string; state: Step['state']; when: string }[] {
  return steps.map((step) => ({ name: t(`gathering.phase.${step.phase}`), state: step.state, when: stepWhen(t, locale, step) }));
}

function stepWhen(t: Translate, locale: Locale, step: Step): string {
  if (step.endsOn === step.startsOn) return dayText(locale, step.startsOn, null, 'short');
  if (step.state === 'now' && step.endsOn !== null) return t('gathering.when.until', { day: dayText(locale, step.endsOn, null, 'short') });
  if (step.endsOn === null) return t('gathering.when.from', { day: dayText(locale, step.startsOn, null, 'short') });
  return dayText(locale, step.startsOn, step.endsOn, 'short');
}

/** Dates of a sister as its team wrote them; a year alone is when it began. */
export function sinceWords(t: Translate, dates: string): string {
  return /^\d{4}$/.test(dates.trim()) ? t('gathering.sister.since', { year: dates.trim() }) : dates;
}

type Figure = { key: string; value: number; unit: string; precision: string; label: { text: string }; source: string };

/** A figure as the figures component takes it; the precision that its source gives stays beside it. */
export function figureRow(t: Translate, figure: Figure): { label: string; value: number; note?: string } {
  const label = [figure.label.text || figure.key, signOf(figure.unit)].filter(Boolean).join(', ');
  return figure.precision === ''
    ? { label, value: figure.value }
    : { label, value: figure.value, note: `(${t(`gathering.precision.${figure.precision}`)})` };
}

/** A unit that is a sign (%, €) stands beside its number; one in words is already in the label. */
export function signOf(unit: string): string {
  return /^[^\p{L}]+$/u.test(unit) ? unit : '';
}

/** Each source once; an address is a link under the name of its site. */
export function sourcesOf(sources: readonly string[]): { label: string; href?: string }[] {
  return [...new Set(sources.filter(Boolean))].map((source) =>
    /^https?:\/\//.test(source) && URL.canParse(source)
      ? { label: new URL(source).host.replace(/^www\./, ''), href: source }
      : { label: source },
  );
}
