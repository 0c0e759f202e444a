import type { Translate } from '../../platform/i18n.ts';
import type { PlainFrame } from './plain.ts';
import { escape, plainPage, wayOn } from './plain.ts';
import { receivedForm } from './received.ts';

export type TypedFields = [name: string, value: string][];
/**
 * `again`: where the same form may be sent once more, when nothing but time stands in the way. `about`: another word about what was
 * typed than that none of it is lost. `base`: where the gathering begins.
 */
type Kept = {
  status: number;
  drawing: PlainFrame['drawing'];
  title: string;
  help: string;
  typed: TypedFields;
  base: string;
  again?: string;
  about?: string;
};

const mostBytes = 2_000_000;
const secret = /password|secret|token/i;

/** What a form held when it could not be received; files and passwords aside. Nothing when it cannot be read. */
export async function typedIn(request: Pick<Request, 'headers' | 'body'>): Promise<TypedFields> {
  const length = Number(request.headers.get('content-length') ?? mostBytes);
  if (!(length < mostBytes) || !isForm(request.headers.get('content-type'))) return [];
  const received = await receivedForm(request);
  return shownOf('ok' in received ? [...received.ok] : received.cut);
}

export function isForm(type: string | null | undefined): boolean {
  return /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i.test(type ?? '');
}

/** Of all that a form held, what may stand on a page. */
function shownOf(fields: readonly (readonly [name: string, value: unknown])[]): TypedFields {
  return fields.flatMap(([name, value]) => (typeof value === 'string' && value !== '' && !secret.test(name) ? [[name, value]] : []));
}

/** A page that says why, and shows every word again so that none is lost. */
export function keptPage(t: Translate, lang: string, { title, help, typed, base, again, about, status, drawing }: Kept): string {
  const words = shownOf(typed).filter(([, value]) => value.trim().length > 1);
  const shown = words.map(
    ([name, value]) => `<label>${escape(name)}<textarea readonly rows="${rowsOf(value)}">${text(value)}</textarea></label>`,
  );
  const hidden = typed.map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`);
  const form =
    again && typed.length > 0
      ? `<form method="post" action="${escape(again)}" enctype="multipart/form-data">${hidden.join('')}<button>${escape(t('web.kept.again'))}</button></form>`
      : '';
  const kept = words.length > 0 ? `<h2>${escape(t('web.kept.title'))}</h2><p>${escape(about ?? t('web.kept.text'))}</p>` : '';
  return plainPage(
    lang,
    { title, over: status, drawing },
    `<h1>${escape(title)}</h1><p class="lead">${escape(help)}</p>${kept}${form}${shown.join('')}${wayOn(t, base)}`,
  );
}

function rowsOf(value: string): number {
  return Math.min(16, Math.max(1, Math.ceil(value.length / 60), value.split('\n').length));
}

/** A first line break inside a textarea would be eaten. */
function text(value: string): string {
  return `\n${escape(value)}`;
}
