import * as z from 'zod';
import { cleanText, oneLine } from '../../platform/text/clean.ts';
import type { Invalid } from '../forms.ts';

export const talkLimits = { title: 140, text: 8_000 };

const title = z
  .string('commons.talk.refused.title')
  .transform(oneLine)
  .pipe(z.string().min(3, 'commons.talk.refused.title').max(talkLimits.title, 'commons.talk.refused.title.long'));
const text = z
  .string('commons.talk.refused.text')
  .max(talkLimits.text * 4, 'commons.talk.refused.text.long')
  .transform((typed) => cleanText(typed).trim())
  .pipe(z.string().min(1, 'commons.talk.refused.text').max(talkLimits.text, 'commons.talk.refused.text.long'));

const topicForm = z.object({ title, text });
const messageForm = z.object({ text });

export function parseTopic(input: unknown): { ok: z.output<typeof topicForm> } | Invalid {
  return parsed(topicForm, input);
}

export function parseMessage(input: unknown): { ok: z.output<typeof messageForm> } | Invalid {
  return parsed(messageForm, input);
}

function parsed<T>(form: z.ZodType<T>, input: unknown): { ok: T } | Invalid {
  const { data, error } = form.safeParse(input);
  if (!error) return { ok: data };
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[String(issue.path[0] ?? 'text')] ??= issue.message;
  return { refused: 'invalid', fields };
}
