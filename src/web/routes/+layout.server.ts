import type { LayoutServerLoad } from './$types';
import { layoutView } from '../layout.ts';

export const load: LayoutServerLoad = ({ locals, url }) => layoutView(locals, url);
