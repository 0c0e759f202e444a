import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText, renderMarkdown } from './markdown.ts';

const english = (source: string) => renderMarkdown(source, { locale: 'en' });
const french = (source: string) => renderMarkdown(source, { locale: 'fr' });

test('headings leave the h1 to the page', () => {
  assert.equal(english('# A\n\n## B\n\n###### C'), '<h2>A</h2>\n<h3>B</h3>\n<h6>C</h6>');
  assert.equal(english('## A\n\n### B'), '<h2>A</h2>\n<h3>B</h3>');
  assert.equal(renderMarkdown('# A\n\n## B', { headingLevel: 3, locale: 'en' }), '<h3>A</h3>\n<h4>B</h4>');
});

test('links that leave the site say so', () => {
  assert.equal(english('[a](https://exemple.org/b)'), '<p><a href="https://exemple.org/b" rel="nofollow ugc noopener">a</a></p>');
  assert.equal(
    renderMarkdown('[a](https://exemple.org)', { locale: 'en', links: 'follow' }),
    '<p><a href="https://exemple.org" rel="noopener">a</a></p>',
  );
  assert.equal(english('[a](//exemple.org)'), '<p><a href="//exemple.org" rel="nofollow ugc noopener">a</a></p>');
  assert.equal(english('[a](/fiches/b)'), '<p><a href="/fiches/b">a</a></p>');
  assert.equal(english('[a](mailto:a@exemple.org)'), '<p><a href="mailto:a@exemple.org">a</a></p>');
});

test('an image from elsewhere becomes a link, one from here stays', () => {
  assert.equal(
    english('![La salle](https://exemple.org/s.png)'),
    '<p><a href="https://exemple.org/s.png" rel="nofollow ugc noopener">La salle</a></p>',
  );
  assert.equal(english('![La salle](/fichiers/s.webp)'), '<p><img src="/fichiers/s.webp" alt="La salle" loading="lazy"></p>');
  assert.equal(english('[![Plan](https://exemple.org/p.png)](/plan)'), '<p><a href="/plan">Plan</a></p>');
});

test('an image may only be a file of this site; other addresses are not called in the reader’s name', () => {
  assert.equal(english('![Entrer](/connexion/fournisseur)'), '<p><a href="/connexion/fournisseur">Entrer</a></p>');
  assert.equal(english('![a](/fichiers/../langue/nl)'), '<p><a href="/fichiers/../langue/nl">a</a></p>');
  assert.equal(english('![a](/fichiers/%2e%2e/langue/nl)'), '<p><a href="/fichiers/%2e%2e/langue/nl">a</a></p>');
  assert.equal(english('![a](fichiers/b.webp)'), '<p><a href="fichiers/b.webp">a</a></p>');
});

test('tasks are read without form fields', () => {
  assert.equal(english('- [ ] do\n- [x] done'), '<ul>\n<li>☐ do</li>\n<li>☑ done</li>\n</ul>');
});

test('notes link there and back under the prefix of their text', () => {
  assert.equal(
    renderMarkdown('a[^n]\n\n[^n]: b', { id: 'c1', locale: 'fr' }),
    '<p>a<sup><a href="#t-c1-fn-n" id="t-c1-fnref-n" data-footnote-ref aria-describedby="t-c1-footnote-label">1</a></sup></p>\n' +
      '<section data-footnotes><h2 id="t-c1-footnote-label">Notes</h2>\n<ol>\n<li id="t-c1-fn-n">\n' +
      '<p>b <a href="#t-c1-fnref-n" data-footnote-backref="" aria-label="Retour au texte, note 1">↩</a></p>\n</li>\n</ol>\n</section>',
  );
});

test('French is set with its spaces, apostrophes and ordinals', () => {
  assert.equal(french("Qui vient ? L'*eau* !"), '<p>Qui vient\u202F? L’<em>eau</em>\u202F!</p>');
  assert.equal(french('Horaires : « midi » ; oui!'), '<p>Horaires\u00A0: «\u00A0midi\u202F»\u202F; oui\u202F!</p>');
  assert.equal(french('Le 1er et le 2e, au XXIe.'), '<p>Le 1<sup>er</sup> et le 2<sup>e</sup>, au XXI<sup>e</sup>.</p>');
  assert.equal(french('de 10:30 à 11:15, le 3er'), '<p>de 10:30 à 11:15, le 3er</p>');
  assert.equal(french("`l'a ! 1er`"), "<p><code>l'a ! 1er</code></p>");
  assert.equal(
    french('https://exemple.org/1er?a=b'),
    '<p><a href="https://exemple.org/1er?a=b" rel="nofollow ugc noopener">https://exemple.org/1er?a=b</a></p>',
  );
  assert.equal(english("Who? It's 1er !"), "<p>Who? It's 1er !</p>");
});

test('plain text keeps the words', () => {
  assert.equal(
    plainText('# Le *Bocal*\n\n- un [lien](/a)\n- ![plan](/b.png)\n\nfin[^1]\n\n[^1]: source'),
    'Le Bocal un lien plan fin source',
  );
});

test('a long text keeps its blocks, and links and notes defined at its end', () => {
  const section = `# Titre\n\nMot [lien][là]. ${'Une phrase. '.repeat(100)}\n\n`;
  const html = renderMarkdown(section.repeat(20) + '\n[là]: /ici\n', { locale: 'fr' });
  assert.equal(html.split('<h2>Titre</h2>').length - 1, 20);
  assert.equal(html.split('<a href="/ici">lien</a>').length - 1, 20);
  const table = '| a | b |\n|---|---|\n' + '| **un** | **deux** |\n'.repeat(300);
  assert.equal(english(table).split('<td><strong>un</strong></td>').length - 1, 300);
  assert.equal(
    plainText('```\n' + '{(x)}\n'.repeat(2000) + '```\n\nfin')
      .replaceAll('{(x)}', '')
      .trim(),
    'fin',
  );
});
