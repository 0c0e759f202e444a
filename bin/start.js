// `npm start`: installs and builds when needed, then opens the demo world. Runs on any Node from 20 on.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pinnedNode, prepare } from './prepare.js';

prepare();
const words = process.argv.slice(2);
const command = words.includes('--empty') ? ['serve', ...words.filter((word) => word !== '--empty')] : ['serve', '--demo', ...words];
const child = spawn(pinnedNode(), [fileURLToPath(new URL('co-construire', import.meta.url)), ...command], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
