import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeMail } from './compose.ts';

const parts = { to: 'lou@exemple.org', from: 'bocal@exemple.org', subject: 'A & B', text: 'One\n\nTwo\nthree', locale: 'en' };

function body(html: string): string {
  return html.slice(html.indexOf('margin:0 auto">') + 15, html.indexOf('</div>')).trim();
}

test('what is typed stays text', () => {
  const { html } = composeMail({ ...parts, text: '<script>alert("1")</script>\n\nTwo\nthree' });
  assert.equal(body(html), '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</p>\n<p>Two<br>\nthree</p>');
  assert.equal(html.includes('<html lang="en">'), true);
  assert.equal(html.includes('<title>A &amp; B</title>'), true);
});

test('an address in the text can be followed, without the point that ends the sentence', () => {
  const { html } = composeMail({ ...parts, text: 'See https://example.org/a?b=c&d.' });
  const address = 'https://example.org/a?b=c&amp;d';
  assert.equal(body(html), `<p>See <a href="${address}" style="color:#1c1b18">${address}</a>.</p>`);
});

test('a title leads to the address on the last line; one inside a line stays where it is', () => {
  const { html, text } = composeMail({
    ...parts,
    text: '# Le <bocal>\n– Mieux.\nhttps://example.org/a\n\n# Deux\nVoir https://example.org/b',
  });
  const linked = '<a href="https://example.org/a" style="color:#1c1b18">Le &lt;bocal&gt;</a>';
  const inside = '<a href="https://example.org/b" style="color:#1c1b18">https://example.org/b</a>';
  const big = '<b style="font-size:1.2em">';
  assert.equal(body(html), `<p>${big}${linked}</b><br>\n– Mieux.</p>\n<p>${big}Deux</b><br>\nVoir ${inside}</p>`);
  assert.equal(text, 'Le <bocal>\n– Mieux.\nhttps://example.org/a\n\nDeux\nVoir https://example.org/b\n');
});

test('an action that is not on the web is no link', () => {
  const mail = composeMail({ ...parts, text: 'One', actions: [{ label: 'Go', url: 'javascript:alert(1)' }] });
  assert.equal(body(mail.html), '<p>One</p>\n<p>Go</p>');
});

test('nothing to unsubscribe from, no such header', () => {
  assert.deepEqual(composeMail(parts).headers, { 'Content-Language': 'en', 'Auto-Submitted': 'auto-generated' });
  assert.equal(composeMail(parts).text, 'One\n\nTwo\nthree\n');
});

test('the way out is named in the language of the mail', () => {
  const endings = ['fr', 'nl', 'de', 'en'].map((locale) => {
    const { text } = composeMail({ ...parts, text: 'One', locale, unsubscribeUrl: 'https://example.org/s' });
    return text.split('\n')[3];
  });
  assert.deepEqual(endings, [
    'Ne plus recevoir ces messages\u00A0:',
    'Deze berichten niet meer ontvangen:',
    'Diese Nachrichten nicht mehr erhalten:',
    'Stop receiving these messages:',
  ]);
});
