import type { PageServerLoad } from './$types';
import { housePage } from '../../house-page.ts';

export const load: PageServerLoad = ({ locals }) => housePage(locals, 'hors-ligne');
