import { gatheringName } from '../../gathering/views.ts';
import { locales } from '../../platform/i18n.ts';
import { element, textElement } from './xml.ts';

/** OpenSearch 1.1: how a browser or a program searches the commons. */
export async function openSearchOf(locals: App.Locals, gathering: string): Promise<string> {
  const { app, place, t } = locals;
  locals.cache(`gathering:${gathering}`);
  const { name } = await gatheringName(app, gathering, place.locale);
  const at = (path: string) => `${place.origin}${place.href(path)}`;
  const url = (type: string, template: string) => element('Url', { type, template, pageOffset: '1' });
  const inside = [
    textElement('ShortName', name.slice(0, 16)),
    textElement('Description', `${t('commons.search.title')} · ${name}`.slice(0, 1_024)),
    url('text/html', `${at('/chercher')}?q={searchTerms}&page={startPage?}`),
    url('application/atom+xml', `${at('/chercher.atom')}?q={searchTerms}&page={startPage?}&par={count?}`),
    url('application/json', `${at('/chercher.json')}?q={searchTerms}&page={startPage?}&par={count?}`),
    element('Image', { width: '192', height: '192', type: 'image/png' }, `${place.origin}/icon-192.png`),
    ...locales.map((locale) => textElement('Language', locale)),
    textElement('InputEncoding', 'UTF-8'),
    textElement('OutputEncoding', 'UTF-8'),
  ];
  const names = { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' };
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('OpenSearchDescription', names, `\n${inside.join('\n')}\n`)}\n`;
}
