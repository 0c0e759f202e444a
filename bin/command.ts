import type { Command } from './commands/command.ts';
import { backup } from './commands/backup.ts';
import { demo } from './commands/demo.ts';
import { doctor } from './commands/doctor.ts';
import { exportAll } from './commands/export.ts';
import { mix } from './commands/mix.ts';
import { opinion } from './commands/opinion.ts';
import { migrateData } from './commands/migrate.ts';
import { restore } from './commands/restore.ts';
import { serveCommand } from './commands/serve.ts';
import { solve } from './commands/solve.ts';

const commands: Command[] = [serveCommand, migrateData, demo, backup, restore, exportAll, doctor, opinion, mix, solve];

/** `co-construire COMMAND [options]`. Ends with 0 when done, 1 when refused, 2 when the words are wrong. */
export async function run(words: string[]): Promise<void> {
  const [name, ...rest] = words;
  const command = commands.find((one) => one.name === name);
  if (!command) {
    process.stdout.write(usage());
    process.exitCode = name === undefined || name === '--help' || name === 'help' ? 0 : 2;
    return;
  }
  if (rest.includes('--help')) {
    process.stdout.write(`co-construire ${command.usage}\n\n${command.help}\n`);
    return;
  }
  process.exitCode = await command.run(rest);
}

function usage(): string {
  const lines = commands.map((one) => `  ${one.usage.padEnd(44)} ${one.summary}`);
  return `co-construire: the free software a gathering runs on\n\n${lines.join('\n')}\n\nEach command explains itself with --help. Settings: docs/settings.md\n`;
}
