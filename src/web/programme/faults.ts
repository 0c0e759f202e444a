import type { Translate } from '../../platform/i18n.ts';
import type { Fault } from '../../programme/solver/gathering/format.ts';

const kinds = new Set(['slot', 'room', 'resource', 'offering', 'path', 'person']);

/** A fault of a gathering as it is written, in the reader's language; what is rare stays general. */
export function sayFault(t: Translate, { at, why }: Fault): string {
  if (why.startsWith('is not JSON')) {
    const line = /line (\d+)/.exec(why)?.[1];
    return line === undefined ? t('programme.fault.json') : t('programme.fault.jsonLine', { line });
  }
  const [, name = '', kind = ''] = /^"(.*)" is (?:no|the name of an earlier) (\w+)$/s.exec(why) ?? [];
  if (kinds.has(kind)) return t(`programme.fault.${why.includes(' is no ') ? 'unknown' : 'twice'}`, { at, name, kind });
  if (why.endsWith('received undefined')) return t('programme.fault.missing', { at });
  const [, extra] = /^Unrecognized keys?: (.*)$/.exec(why) ?? [];
  if (extra !== undefined) return t('programme.fault.extra', { at, name: extra.replaceAll('"', '') });
  return t('programme.fault.shape', { at });
}
