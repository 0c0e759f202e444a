import type { Kind } from './kinds.ts';

export type LineType =
  'text' | 'email' | 'search' | 'url' | 'tel' | 'number' | 'date' | 'time' | 'datetime-local' | 'password' | 'file' | 'textarea';
export type FieldType = LineType | 'select' | 'checks' | 'radios' | 'check';

export type Choice = { value: string; label: string; hint?: string; kind?: Kind; disabled?: boolean };

/** What every field says: its name in the form, its words, and what was typed when it comes back refused. */
export type FieldWords = {
  name: string;
  label: string;
  /** Tells apart two forms of one page. */
  prefix?: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
};

/** Attributes handed to the input itself. */
export type LineOptions = {
  autocomplete?: AutoFill;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search';
  maxlength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  accept?: string;
  multiple?: boolean;
  rows?: number;
  lang?: string;
  spellcheck?: boolean;
};

type AutoFill =
  | 'off'
  | 'on'
  | 'name'
  | 'email'
  | 'username'
  | 'current-password'
  | 'new-password'
  | 'one-time-code'
  | 'organization'
  | 'postal-code'
  | 'tel'
  | 'url'
  | 'username webauthn';

/** The ids that tie a field to its hint and its error, for aria-describedby. */
export function fieldIds(words: Pick<FieldWords, 'name' | 'prefix' | 'hint' | 'error'>): {
  id: string;
  hint: string;
  error: string;
  described: string | undefined;
} {
  const id = `${words.prefix ?? 'f'}-${words.name}`;
  const ids = { id, hint: `${id}-hint`, error: `${id}-error` };
  const described = [words.error && ids.error, words.hint && ids.hint].filter(Boolean).join(' ');
  return { ...ids, described: described === '' ? undefined : described };
}
