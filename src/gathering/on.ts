import type { App, Event } from '../platform/app.ts';
import { forgetPlaces } from './views.ts';

/** Memory of this process, put right as soon as a fact is committed. */
export const locals = {
  'gathering.changed'(app: App, event: Event) {
    forgetPlaces(app);
    app.pages.drop([`gathering:${event['gathering']}`]);
  },
  'edition.changed': dropEdition,
  'edition.closed': dropEdition,
  'page.changed'(app: App, event: Event) {
    app.pages.drop([`page:${event['page']}`, 'pages']);
  },
};

function dropEdition(app: App, event: Event): void {
  app.pages.drop([`edition:${event['edition']}`, 'editions']);
}
