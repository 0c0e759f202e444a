import * as z from 'zod';
import { rhythms } from './rules.ts';

const settingsForm = z.object({ rhythm: z.enum(rhythms), own: z.enum(['on', 'off']) });

export function parseSettings(input: unknown): z.output<typeof settingsForm> | undefined {
  return settingsForm.safeParse(input).data;
}
