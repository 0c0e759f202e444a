import type { LayoutServerLoad } from './$types';
import { layoutView } from '../layout.ts';
import { onServer } from '../still.ts';

export const load: LayoutServerLoad = ({ locals, url }) => layoutView(locals, url).then(onServer);
