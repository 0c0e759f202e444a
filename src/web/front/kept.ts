import type { Translate } from '../../platform/i18n.ts';

export type TypedFields = [name: string, value: string][];
/** `again`: where the same form may be sent once more, when nothing but time stands in the way. */
type Kept = { title: string; help: string; typed: TypedFields; again?: string };

const mostBytes = 2_000_000;
const secret = /password|secret|token/i;

/** What a form held when it could not be received; files and passwords aside. Nothing when it cannot be read. */
export async function typedIn(request: Pick<Request, 'headers' | 'formData'>): Promise<TypedFields> {
  const length = Number(request.headers.get('content-length') ?? mostBytes);
  if (!(length < mostBytes) || !isForm(request.headers.get('content-type'))) return [];
  const form = await request.formData().catch(() => new FormData());
  return [...form].flatMap(([name, value]) => (typeof value === 'string' && value !== '' && !secret.test(name) ? [[name, value]] : []));
}

export function isForm(type: string | null | undefined): boolean {
  return /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i.test(type ?? '');
}

/** It runs nothing and calls nothing; its few lines of style are its own. */
export const keptHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'private, no-store',
};

/** A page that says why, and shows every word again so that none is lost. */
export function keptPage(t: Translate, lang: string, { title, help, typed, again }: Kept): string {
  const words = typed.filter(([, value]) => value.trim().length > 1);
  const shown = words.map(
    ([name, value]) => `<label>${escape(name)}<textarea readonly rows="${rowsOf(value)}">${text(value)}</textarea></label>`,
  );
  const hidden = typed.map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`);
  const form =
    again && typed.length > 0
      ? `<form method="post" action="${escape(again)}" enctype="multipart/form-data">${hidden.join('')}<button>${escape(t('web.kept.again'))}</button></form>`
      : '';
  const kept = words.length > 0 ? `<h2>${escape(t('web.kept.title'))}</h2><p>${escape(t('web.kept.text'))}</p>` : '';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escape(title)}</title><style>${style}</style></head>
<body><main><h1>${escape(title)}</h1><p>${escape(help)}</p>${kept}${form}${shown.join('')}</main></body></html>`;
}

const style = `:root{color-scheme:light dark}body{font:1.0625rem/1.6 system-ui,sans-serif;margin:0;background:Canvas;color:CanvasText}
main{max-width:40rem;margin:0 auto;padding:2rem 1rem 4rem}h1{line-height:1.2}label{display:block;margin:1rem 0;font-weight:600}
textarea{display:block;box-sizing:border-box;width:100%;font:inherit;padding:.6rem;border:1px solid GrayText;border-radius:.4rem;background:Field;color:FieldText}
button{font:inherit;font-weight:600;padding:.7rem 1.2rem;border:2px solid ButtonText;border-radius:.5rem;background:ButtonFace;color:ButtonText;min-height:44px}`;

function rowsOf(value: string): number {
  return Math.min(16, Math.max(1, Math.ceil(value.length / 60), value.split('\n').length));
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A first line break inside a textarea would be eaten. */
function text(value: string): string {
  return `\n${escape(value)}`;
}
