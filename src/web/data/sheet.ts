import type { Kind } from '../../commons/kinds.shared.ts';
import type { FoundNeed } from '../../commons/needs/views.ts';
import type { CardDatum } from '../../commons/views/data.ts';
import type { Locale, Translate } from '../../platform/i18n.ts';

/** One page of a set on its way out, whatever the form and whatever is in it: absolute addresses everywhere. */
export type Frame = {
  t: Translate;
  locale: Locale;
  /** Absolute. */
  href(path: string): string;
  /** Absolute, without the language of the reader: files are the same for all. */
  file(name: string): string;
  title: string;
  /** The name of the gathering. */
  source: string;
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
  /** UTC ISO time of the latest change of what it shows. */
  changedAt: string;
};

/** A page of cards. */
export type Sheet = Frame & { kind: Kind | undefined; cards: readonly CardDatum[] };

/** A page of needs and offers. */
export type NeedSheet = Frame & { needs: readonly FoundNeed[] };
