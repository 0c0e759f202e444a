// `npm test`: everything that must hold, on a machine with only Node (20 or newer) and npm.
import { prepare, pinnedNode, step } from './prepare.js';

prepare();
step('Checks', pinnedNode(), ['checks/run.ts']);
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
