import type { IncomingMessage } from 'node:http';
import type { App as House } from '../platform/app.ts';
import type { Translate } from '../platform/i18n.ts';
import type { Person } from '../people/views.ts';
import type { TypedFields } from './front/kept.ts';
import type { Pieces } from './front/pieces.ts';
import type { Place } from './front/place.ts';

declare global {
  namespace App {
    interface Platform {
      req: IncomingMessage;
    }
    interface Locals {
      app: House;
      place: Place;
      person: Person | undefined;
      /** Secret of the session cookie, for acts that keep or end this session. */
      session: string | undefined;
      t: Translate;
      requestId: string;
      /** What could be read of a form that came broken off. */
      cut?: TypedFields;
      pieces: Pieces;
      /** Says that an anonymous visitor may be served this page again until one of the tags is dropped. */
      cache(...tags: string[]): void;
      /** Says that this page will soon be another by itself: it is kept for nobody. */
      passing(): void;
    }
    interface Error {
      message: string;
      requestId?: string;
      /** The message is in the reader's language and says why. */
      told?: 'why';
    }
  }
}
