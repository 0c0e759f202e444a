/** It runs nothing and calls nothing; its few lines of style are its own. */
export const plainHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'private, no-store',
};

/** A whole page that needs nothing else of the house: neither its pages, nor its files, nor its database. */
export function plainPage(lang: string, title: string, body: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escape(title)}</title><style>${style}</style></head>
<body><main>${body}</main></body></html>`;
}

export function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const style = `:root{color-scheme:light dark}
body{font:1.0625rem/1.6 system-ui,sans-serif;margin:0;border-top:.4rem solid #bf8a61;background:light-dark(#fbf6ec,#1b1815);color:light-dark(#241d17,#f3ebdd)}
main{max-width:40rem;margin:0 auto;padding:2rem 1rem 4rem}h1{line-height:1.15;font-size:2rem}a{color:inherit}code{font-size:1.1em}
label{display:block;margin:1rem 0;font-weight:600}svg{width:12rem;max-width:60%;fill:none;stroke:currentColor;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}
input,textarea{display:block;box-sizing:border-box;width:100%;min-height:44px;font:inherit;padding:.6rem;border:1px solid GrayText;border-radius:.4rem;background:Field;color:FieldText}
button{font:inherit;font-weight:600;padding:.7rem 1.2rem;border:2px solid currentColor;border-radius:.5rem;background:none;color:inherit;min-height:44px}
:focus-visible{outline:3px solid currentColor;outline-offset:2px}`;
