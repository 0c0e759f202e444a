import type { Compilable, CompiledQuery } from 'kysely';
import type { App } from './app.ts';
import { remembered } from './app.ts';

/**
 * Asks a question of pages that are read all the time: its SQL is made once, then asked again with other `parameters`, in the order
 * of the first asking. The question is always the same one under its `name`: lists of values have as many places each time.
 */
export async function askOften<R>(app: App, name: string, question: () => Compilable<R>, parameters: readonly unknown[]): Promise<R[]> {
  const known = remembered(app, 'platform.often', () => new Map<string, CompiledQuery>());
  const compiled = known.get(name) ?? question().compile();
  if (compiled.parameters.length !== parameters.length)
    throw new Error(`the question ${name} has ${compiled.parameters.length} parameters`);
  known.set(name, compiled);
  const { rows } = await app.db.executeQuery<R>({ ...(compiled as CompiledQuery<R>), parameters });
  return rows;
}
