// `npm pack` runs this first: pages built, rooms turned into JavaScript, since Node runs no TypeScript inside node_modules.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinnedNode, prepare, step } from './prepare.js';

const root = fileURLToPath(new URL('..', import.meta.url));

prepare();
rmSync(join(root, 'dist'), { recursive: true, force: true });
step('Turning the rooms into JavaScript', pinnedNode(), [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.package.json']);
