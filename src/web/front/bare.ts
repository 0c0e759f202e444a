import type { Translate } from '../../platform/i18n.ts';
import { escape, plainPage } from './plain.ts';

/** `base`: where the gathering begins (`/nl`); `requestId`: what the team finds in its log. */
type Bare = { status: 404 | 500; base: string; requestId?: string };

/** Said by the front itself when the pages of the house cannot be made: what happened, a way on, the number for the team. */
export function barePage(t: Translate, lang: string, { status, base, requestId }: Bare): string {
  const said = (key: string) => escape(t(key));
  const number = requestId && status === 500 ? `<p>${said('web.error.request')} <code>${escape(requestId)}</code></p>` : '';
  const search = `<form action="${escape(base)}/chercher"><label>${said('web.error.search')}<input type="search" name="q"></label>
<p><button>${said('web.search.go')}</button></p></form>`;
  const home = `<p><a href="${escape(base) || '/'}">${said('web.error.home')}</a></p>`;
  const head = `<h1>${said(`web.error.${status}.title`)}</h1><p>${said(`web.error.${status}.help`)}</p>`;
  return plainPage(lang, t(`web.error.${status}.title`), `${ladder}<p>${status}</p>${head}${number}${status === 404 ? search : ''}${home}`);
}

/** The garland has come down on one side; the ladder is on its way. */
const ladder = `<svg viewBox="0 0 240 170" aria-hidden="true"><path d="M18 14v144M18 22c24 20 58 28 88 48 22 14 36 34 40 64 1 10-4 18-14 18-12 0-16-8-28-8M36 34l27 13-20 22zM72 52l27 15-20 21zM107 74l24 20-24 16zM36 138l30 2-12 16zM186 16l-18 140M212 16l12 140M184 34h30M181 58h35M178 84h40M175 110h45M172 134h50M186 16h26M10 158c72-4 150-4 222 0"/></svg>`;
