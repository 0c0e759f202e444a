import { relative } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Fails the build when browser code reaches into a room: rooms hold SQL and secrets.
 * Code wanted on both sides is named `*.shared.ts`.
 */
export function roomsStayOnTheServer(): Plugin {
  return {
    name: 'rooms-stay-on-the-server',
    enforce: 'pre',
    load(id) {
      const file = relative(process.cwd(), id.split('?')[0] ?? id).replaceAll('\\', '/');
      if (this.environment.name !== 'client' || !isRoomFile(file)) return;
      this.error(`${file} is loaded by browser code, but rooms stay on the server (name it *.shared.ts if it may travel)`);
    },
  };
}

export function isRoomFile(file: string): boolean {
  return /^src\/(?!web\/)/.test(file) && !file.endsWith('.shared.ts');
}
