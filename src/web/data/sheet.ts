import type { Kind } from '../../commons/kinds.shared.ts';
import type { CardDatum } from '../../commons/views/data.ts';
import type { Locale, Translate } from '../../platform/i18n.ts';

/** A page of cards on its way out, whatever the form: absolute addresses everywhere. */
export type Sheet = {
  t: Translate;
  locale: Locale;
  /** Absolute. */
  href(path: string): string;
  /** Absolute, without the language of the reader: files are the same for all. */
  file(name: string): string;
  title: string;
  /** The name of the gathering. */
  source: string;
  kind: Kind | undefined;
  /** The same set as a page for people. */
  page: string;
  /** This page of data, and those around it. */
  self: string;
  first: string;
  last: string;
  next: string | null;
  previous: string | null;
  total: number;
  number: number;
  pages: number;
  size: number;
  /** UTC ISO time of the latest change of these cards. */
  changedAt: string;
  cards: readonly CardDatum[];
};
