import type { Translate } from '../../platform/i18n.ts';
import { escape, plainPage, wayOn } from './plain.ts';

/** `base`: where the gathering begins (`/nl`); `requestId`: what the team finds in its log. */
type Bare = { status: 404 | 500; base: string; requestId?: string };

/** Said by the front itself when the pages of the house cannot be made: what happened, a way on, the number for the team. */
export function barePage(t: Translate, lang: string, { status, base, requestId }: Bare): string {
  const said = (key: string) => escape(t(key));
  const number = requestId && status === 500 ? `<p>${said('web.error.request')} <code>${escape(requestId)}</code></p>` : '';
  const home = `<p><a href="${escape(base) || '/'}">${said('web.error.home')}</a></p>`;
  const head = `<h1>${said(`web.error.${status}.title`)}</h1><p class="lead">${said(`web.error.${status}.help`)}</p>`;
  return plainPage(
    lang,
    { title: t(`web.error.${status}.title`), over: status, drawing: 'ladder' },
    `${head}${number}${status === 404 ? wayOn(t, base) : home}`,
  );
}
