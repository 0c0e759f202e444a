import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the installed software, whether it runs from its sources or from the package. */
export const root = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('package.json is missing beside the software');
  return findRoot(above);
}
