import { defineParams } from '@sveltejs/kit/params';
import { kindOfPath } from './commons/paths.ts';
import { cardFormats, listFormats } from './data/formats.ts';

/** Parts of an address that must read in a certain way for the route to be there at all. */
export const params = defineParams({
  kind: (param) => (kindOfPath(param) === undefined ? undefined : param),
  listFormat: (param) => ((listFormats as readonly string[]).includes(param) ? param : undefined),
  cardFormat: (param) => ((cardFormats as readonly string[]).includes(param) ? param : undefined),
  number: (param) => (/^[1-9]\d{0,6}$/.test(param) ? param : undefined),
});
