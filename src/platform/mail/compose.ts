export type Mail = {
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
};

export type MailParts = {
  /** One bare address. */
  to: string;
  /** An address, alone or as `Name <address>`. */
  from: string;
  subject: string;
  /**
   * Plain text, paragraphs apart by an empty line. `# ` before the first line of one makes it its title; an address alone on the last line
   * is where a title leads.
   */
  text: string;
  locale: string;
  actions?: { label: string; url: string }[];
  unsubscribeUrl?: string;
};

/** A mail whose HTML says what its text says. The first action is the one that stands out. */
export function composeMail(parts: MailParts): Mail {
  const { to, from, subject, unsubscribeUrl } = parts;
  return {
    to,
    from,
    subject,
    text: textOf(parts),
    html: htmlOf(parts),
    headers: {
      'Content-Language': parts.locale,
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl === undefined ? {} : unsubscribeHeaders(unsubscribeUrl)),
    },
  };
}

/** RFC 2369 and RFC 8058: the mail program shows its own button. */
function unsubscribeHeaders(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

// Beside the catalogues of the interface: a mail is composed by a job that knows only its row.
const stopWords: Record<string, string> = {
  fr: 'Ne plus recevoir ces messages',
  nl: 'Deze berichten niet meer ontvangen',
  de: 'Diese Nachrichten nicht mehr erhalten',
  en: 'Stop receiving these messages',
};

function stopLabel(locale: string): string {
  return stopWords[locale.slice(0, 2)] ?? 'Stop receiving these messages';
}

function textOf({ text, locale, actions = [], unsubscribeUrl }: MailParts): string {
  const colon = locale.startsWith('fr') ? '\u00A0:' : ':';
  const said = [text.trim().replace(/^# /gm, ''), ...actions.map(({ label, url }) => `${label}${colon}\n${url}`)];
  if (unsubscribeUrl !== undefined) said.push(`-- \n${stopLabel(locale)}${colon}\n${unsubscribeUrl}`);
  return said.join('\n\n') + '\n';
}

const page = 'margin:0;padding:24px 16px;background:#ffffff;color:#1c1b18;font:17px/1.55 system-ui,-apple-system,Segoe UI,sans-serif';
const button =
  'display:inline-block;padding:12px 20px;border:2px solid #1c1b18;border-radius:8px;color:#1c1b18;font-weight:600;text-decoration:none';
const mainButton = button.replace('color:#1c1b18', 'background:#1c1b18;color:#ffffff');

function htmlOf({ subject, text, locale, actions = [], unsubscribeUrl }: MailParts): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraphHtml(paragraph)}</p>`);
  const links = actions.map(({ label, url }, index) => `<p>${link(url, label, index === 0 ? mainButton : button)}</p>`);
  const stop = unsubscribeUrl === undefined ? [] : [`<hr>`, `<p><small>${link(unsubscribeUrl, stopLabel(locale))}</small></p>`];
  return [
    `<!doctype html>`,
    `<html lang="${escape(locale)}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>`,
    `<body style="${page}"><div style="max-width:36em;margin:0 auto">`,
    ...paragraphs,
    ...links,
    ...stop,
    `</div></body>`,
    `</html>`,
    ``,
  ].join('\n');
}

/** Addresses written in the text can be followed. */
function paragraphHtml(paragraph: string): string {
  const [, title, rest] = /^# ([^\n]*)\n?([^]*)$/.exec(paragraph) ?? [];
  if (title !== undefined) return titled(title, rest ?? '');
  return paragraph
    .split(/(https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]’'])/)
    .map((piece, index) => (index % 2 === 1 ? link(piece, piece) : escape(piece).replaceAll('\n', '<br>\n')))
    .join('');
}

/** On a phone an address takes three lines and says nothing: the title leads there. */
function titled(title: string, rest: string): string {
  const leads = /^(?:([^]*)\n)?(https?:\/\/\S+)$/.exec(rest);
  const said = leads ? (leads[1] ?? '') : rest;
  const head = leads?.[2] ? link(leads[2], title) : escape(title);
  return `<b style="font-size:1.2em">${head}</b>${said === '' ? '' : `<br>\n${paragraphHtml(said)}`}`;
}

function link(url: string, label: string, style = 'color:#1c1b18'): string {
  if (!/^https?:\/\//i.test(url)) return escape(label);
  return `<a href="${escape(url)}" style="${style}">${escape(label)}</a>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
