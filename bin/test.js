// `npm test`: everything that must hold, on a machine with only Node (20 or newer) and npm.
import { prepare, pinnedNode, step } from './prepare.js';

prepare();
step('Checks', pinnedNode(), ['checks/run.ts']);
// What Node makes of the sources is kept from one test file to the next, and from one run to the next.
process.env.NODE_COMPILE_CACHE ??= 'node_modules/.cache/compiled';
step('Tests', pinnedNode(), [
  '--test',
  '--test-concurrency=2',
  // One PostgreSQL server for all of them.
  '--test-global-setup=src/postgres.testing.ts',
  'src/**/*.test.ts',
  'demo/**/*.test.ts',
  'bin/**/*.test.ts',
  'checks/**/*.test.ts',
  'journeys/**/*.test.ts',
]);
