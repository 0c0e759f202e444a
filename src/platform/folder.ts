import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes the folder and those above it. Node's own `recursive` turns round for ever where the system takes no folder, as under /proc. */
export function makeFolder(path: string): void {
  const whole = resolve(path);
  if (existsSync(whole)) return;
  makeFolder(dirname(whole));
  try {
    mkdirSync(whole);
  } catch (error) {
    // Another process of the same house may have made it since.
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
}
