import type { Translate } from '../../platform/i18n.ts';
import { drawn } from '../drawings/drawn.ts';

/** It runs nothing and calls nothing; its few lines of style are its own. */
export const plainHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'private, no-store',
};

/** `over`: a short word over the title. */
export type PlainFrame = { title: string; over: number; drawing: keyof typeof drawn };

/** A whole page that needs nothing else of the house: neither its pages, nor its files, nor its database. */
export function plainPage(lang: string, { title, over, drawing }: PlainFrame, body: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escape(title)}</title><style>${style}</style></head>
<body><main><svg viewBox="0 0 240 170" aria-hidden="true">${drawn[drawing]}</svg><p class="over">${over}</p>${body}</main></body></html>`;
}

/** A search, and the ways home and to the commons. `base`: where the gathering begins. */
export function wayOn(t: Translate, base: string): string {
  const said = (key: string) => escape(t(key));
  return `<form class="seek" role="search" action="${escape(base)}/chercher"><label for="again">${said('web.error.search')}</label>
<input id="again" type="search" name="q"> <button>${said('web.search.go')}</button></form>
<p><a href="${escape(base) || '/'}">${said('web.error.home')}</a> · <a href="${escape(base)}/communs">${said('web.error.commons')}</a></p>`;
}

export function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const style = `:root{color-scheme:light dark;--ink:light-dark(#241d17,#f3ebdd);--edge:light-dark(#86786a,#91857a);--sheet:light-dark(#fffdf8,#27231e)}
body{font:1.0625rem/1.6 'Atkinson Hyperlegible Next',Verdana,system-ui,sans-serif;margin:0;border-top:.5rem solid #bf8a61;background:light-dark(#fbf6ec,#1b1815);color:var(--ink)}
main{max-width:40rem;margin:0 auto;padding:2rem clamp(1rem,4vw,3.5rem) 4rem}h1,h2{line-height:1.15;text-wrap:balance;font-family:'Bricolage Grotesque','Trebuchet MS',system-ui,sans-serif}
h1{font-size:clamp(2.1rem,1.5rem + 2.8vw,3.2rem);margin:.2em 0 .5em}h2{font-size:1.6rem;margin:2.5rem 0 .5rem}a{color:inherit;text-underline-offset:.2em}code{font-size:1.1em}
.over{margin:1rem 0 0;font-weight:640;color:light-dark(#5f5347,#bfb3a2)}.lead{font-size:1.25rem;line-height:1.5}form,p{max-width:34rem}
label{display:block;margin:1.2rem 0;font-weight:640}.seek{display:flex;flex-wrap:wrap;gap:.5rem 1rem;margin:2.5rem 0 1rem}.seek label{flex-basis:100%;margin:0}.seek input{flex:1 1 8rem;width:auto}label textarea{font-weight:400;margin-top:.3rem}
svg{display:block;width:18rem;max-width:75%;overflow:visible;fill:none;stroke:currentColor;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}
.tint{stroke:none}.sheet{fill:var(--sheet)}.k-actor{fill:light-dark(#ee7b57,#b24d30)}.k-practice{fill:light-dark(#9dbf5a,#5d7a2c)}.k-tool{fill:light-dark(#6fbcc0,#216a72)}.k-meaning{fill:light-dark(#b886c4,#7d4c87)}
input,textarea{display:block;box-sizing:border-box;width:100%;min-height:2.75rem;font:inherit;padding:.6rem .8rem;border:1.5px solid var(--edge);border-radius:.6rem;background:var(--sheet);color:var(--ink)}
button{font:inherit;font-weight:640;padding:.6rem 1.3rem;border:2px solid currentColor;border-radius:.9rem 1.3rem .8rem 1.4rem/1.3rem .8rem 1.4rem .9rem;background:light-dark(oklch(.86 .14 84),oklch(.82 .13 84));color:#241d17;border-color:#241d17;min-height:2.75rem;cursor:pointer}
:focus-visible{outline:3px solid currentColor;outline-offset:2px}`;
