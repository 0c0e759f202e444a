import { defineParams } from '@sveltejs/kit/params';
import { kindOfPath } from './commons/paths.ts';

/** Parts of an address that must read in a certain way for the route to be there at all. */
export const params = defineParams({
  kind: (param) => (kindOfPath(param) === undefined ? undefined : param),
  number: (param) => (/^[1-9]\d{0,6}$/.test(param) ? param : undefined),
});
