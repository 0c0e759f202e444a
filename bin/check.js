// `npm run check`: types, lint, format, import rules, unused code, house rules, messages.
import { pinnedNode, prepare, step } from './prepare.js';

prepare();
step('Checks', pinnedNode(), ['checks/run.ts', ...process.argv.slice(2)]);
