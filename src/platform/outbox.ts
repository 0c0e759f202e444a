import type { App, Event } from './app.ts';
import type { Migration } from './migrate.ts';
import { runSql } from './migrate.ts';

export type JobRow = {
  id: string;
  name: string;
  event: string;
  made_at: string;
  due_at: string;
  tries: number;
  leased_until: string | null;
  done_at: string | null;
  /** Set when no further try will be made: a dead letter, shown to administrators. */
  dead_at: string | null;
  error: string | null;
};

declare module './database.ts' {
  interface Tables {
    jobs: JobRow;
  }
}

export const outboxMigration: Migration = {
  name: 'platform-001-jobs',
  up: (tx) =>
    runSql(
      tx,
      `create table jobs (id text primary key, name text not null, event text not null, made_at text not null, due_at text not null,
        tries integer not null, leased_until text, done_at text, dead_at text, error text)`,
      'create index jobs_due on jobs (due_at) where done_at is null and dead_at is null',
    ),
};

export type Jobs = {
  /** Says that there may be work. */
  wake(): void;
  /** Works until nothing is due; resolves with the number of jobs done. Tests and commands use it. */
  drain(): Promise<number>;
  /** Takes no new job and waits for the one at hand. */
  stop(): Promise<void>;
};

const mostTries = 8;
/** Longer than the slowest mail server may take. */
const leaseMilliseconds = 300_000;

export function makeJobs(app: () => App): Jobs {
  let stopping = false;
  let working: Promise<number> = Promise.resolve(0);
  let waiting = 0;
  const work = async (): Promise<number> => {
    waiting -= 1;
    let done = 0;
    while (!stopping && (await workOne(app()))) done += 1;
    return done;
  };
  /** One worker a process: whoever asks while it works is next in line. */
  const drain = (): Promise<number> => {
    waiting += 1;
    working = working.catch(() => 0).then(work);
    return working;
  };
  return {
    wake() {
      if (!stopping && waiting === 0) drain().catch((error) => app().log.error('jobs stopped', error));
    },
    drain,
    async stop() {
      stopping = true;
      await working.catch(() => 0);
    },
  };
}

/** The rows of an event: one a listening room, so that each is tried again on its own. */
export function jobsFor(app: App, event: Event): JobRow[] {
  const at = app.clock.iso();
  return app.rooms
    .flatMap((room) => room.jobs ?? [])
    .filter((job) => job.event === event.type)
    .map((job) => ({
      id: app.ids.id(),
      name: job.name,
      event: JSON.stringify(event),
      made_at: at,
      due_at: at,
      tries: 0,
      leased_until: null,
      done_at: null,
      dead_at: null,
      error: null,
    }));
}

async function workOne(app: App): Promise<boolean> {
  const job = await lease(app);
  if (!job) return false;
  const run = app.rooms.flatMap((room) => room.jobs ?? []).find((known) => known.name === job.name)?.run;
  try {
    if (!run) throw new Error(`no room knows the job ${job.name}`);
    await run(app, JSON.parse(job.event) as Event);
    await settle(app, job, { done_at: app.clock.iso(), error: null });
  } catch (error) {
    app.log.error('job failed', error, { job: job.name, tries: job.tries });
    await settle(app, job, afterFailure(app, job, error));
  }
  return true;
}

/** Takes the oldest due job for five minutes; a process that dies loses its lease, not the job, until it has died too often of it. */
function lease(app: App): Promise<JobRow | undefined> {
  const now = app.clock.iso();
  const until = new Date(app.clock.now().getTime() + leaseMilliseconds).toISOString();
  return app.write(async (tx) => {
    const job = await tx
      .selectFrom('jobs')
      .selectAll()
      .where('done_at', 'is', null)
      .where('dead_at', 'is', null)
      .where('due_at', '<=', now)
      .where('tries', '<', mostTries)
      .where((e) => e.or([e('leased_until', 'is', null), e('leased_until', '<', now)]))
      .orderBy('due_at')
      .limit(1)
      .executeTakeFirst();
    if (!job) return undefined;
    await tx
      .updateTable('jobs')
      .set({ leased_until: until, tries: job.tries + 1 })
      .where('id', '=', job.id)
      .execute();
    return { ...job, tries: job.tries + 1, leased_until: until };
  });
}

/** Only while the lease is still ours: another worker may have taken a job that took too long. */
async function settle(app: App, job: JobRow, change: Partial<JobRow>): Promise<void> {
  await app.write((tx) =>
    tx.updateTable('jobs').set(change).where('id', '=', job.id).where('leased_until', '=', job.leased_until).execute(),
  );
}

function afterFailure(app: App, job: JobRow, error: unknown): Partial<JobRow> {
  const told = error instanceof Error ? error.message : String(error);
  if (job.tries >= mostTries) return { dead_at: app.clock.iso(), error: told, leased_until: null };
  const wait = 2 ** job.tries * 5_000;
  return { due_at: new Date(app.clock.now().getTime() + wait).toISOString(), error: told, leased_until: null };
}
