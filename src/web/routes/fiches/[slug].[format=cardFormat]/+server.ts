import { cardHere } from '../../../commons/here.ts';
import { send } from '../../../data/paging.ts';
import { cardWordsOf } from '../../../data/card-sheet.ts';
import { cardWriters } from '../../../data/card.ts';
import { cardFormats } from '../../../data/formats.ts';
import type { RequestHandler } from './$types';

/** One card, like its page: in the reader's language or that of `?langue=`. */
export const GET: RequestHandler = async (event) => {
  const { locals, params } = event;
  const format = cardFormats.find((one) => one === params.format) ?? 'json';
  const card = await cardHere(event, `.${format}`);
  const link = `<${locals.place.origin}${locals.place.href(`/fiches/${card.slug}`)}>; rel="alternate"; type="text/html"`;
  return send(cardWriters[format](cardWordsOf(locals), card), format, { link, 'content-language': card.lang });
};
