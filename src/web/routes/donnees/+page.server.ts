import { cardFormats, listFormats, shortType } from '../../data/formats.ts';
import { housePage } from '../../house-page.ts';
import type { PageServerLoad } from './$types';

/** What can be taken away by its address, with addresses that work here. */
export const load: PageServerLoad = async ({ locals }) => {
  const { place, t } = locals;
  const at = (path: string) => place.origin + place.href(path);
  return {
    ...(await housePage(locals, 'donnees')),
    lists: listFormats.map((format) => ({
      name: t(`commons.data.as.${format}`),
      type: shortType(format),
      href: at(`/communs/outils.${format}`),
      serves: t(`commons.data.serves.${format}`),
    })),
    cards: cardFormats.map((format) => ({
      name: t(`commons.data.as.${format}`),
      type: shortType(format),
      href: at(`/fiches/…`).replace('…', `${t('commons.data.example')}.${format}`),
      serves: t(`commons.data.card.${format}`),
    })),
    others: [
      ...listFormats.map((format) => ({
        href: at(`/communs/besoins.${format}`),
        serves: `${t('commons.needs.title')} · ${t(`commons.data.as.${format}`)}`,
      })),
      { href: at('/communs/changements.atom'), serves: t('commons.data.changes') },
      { href: at('/opensearch.xml'), serves: t('commons.data.opensearch') },
    ],
  };
};
