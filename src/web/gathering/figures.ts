const tags: Record<string, string> = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' };

export function numberText(locale: string, value: number): string {
  return new Intl.NumberFormat(tags[locale] ?? locale, { maximumFractionDigits: 1 }).format(value);
}

/** Length of a bar beside the longest of its series, as a percentage; what is not nothing stays visible. */
export function barWidth(row: { value: number }, rows: readonly { value: number }[]): string {
  const most = Math.max(...rows.map((each) => each.value), 0);
  if (most === 0 || row.value <= 0) return '0%';
  return `${Math.max(1, Math.round((row.value / most) * 1000) / 10)}%`;
}
