import type { App, Event, Room } from '../platform/app.ts';
import { besides } from '../platform/engines.ts';
import { dropDeclined, forgetWaiting, publishConfirmed, sweepWaiting } from './acts/waiting.ts';
import { authors } from './authors.ts';
import { forgetDrafts } from './drafts/acts.ts';
import { forgetCatalogue } from './fields/catalogue.ts';
import { rereadCards } from './fields/reread.ts';
import { forgetNet } from './graph/net.ts';
import { forgetIndex, refreshCard, warmIndexes } from './index.ts';
import { migrations, wordsTable } from './migrations.ts';
import { forgetMessages } from './needs/forget.ts';
import { sendDigests, tellAtOnce } from './watch/acts/digest.ts';
import { forgetWatches } from './watch/acts/settings.ts';
import { forgetErased } from './patrol/forget.ts';
import { aboutPerson } from './views/about.ts';
import { rebuildWords } from './rebuild.ts';

export const commons: Room = {
  name: 'commons',
  migrations,
  engines: { graph: besides(import.meta.url, 'graph/thread') },
  locals: {
    'card.made': cardChanged,
    'card.saved': cardChanged,
    'card.archived': cardChanged,
    'card.linked': linksChanged,
    'cards.imported': importDone,
    'talk.said': talkChanged,
    'talk.changed': talkChanged,
    'moderation.done': (app) => app.pages.drop(['moderation']),
    'fields.changed': fieldsChanged,
    'need.changed': (app, event) => app.pages.drop(['needs', `card:${event['card']}`]),
  },
  derived: [wordsTable],
  authors,
  about: aboutPerson,
  rebuild: rebuildWords,
  warm: warmIndexes,
  sweep: sweepWaiting,
  beat: sendDigests,
  jobs: [
    { event: 'fields.changed', name: 'commons.reread-cards', run: rereadCards },
    { event: 'facts.confirmed', name: 'commons.publish-waiting', run: publishConfirmed },
    { event: 'facts.declined', name: 'commons.drop-waiting', run: dropDeclined },
    { event: 'person.erased', name: 'commons.forget-erased', run: forgetWaiting },
    { event: 'person.erased', name: 'commons.forget-patrolled', run: forgetErased },
    { event: 'person.changed', name: 'commons.forget-address', run: forgetWaiting },
    { event: 'person.erased', name: 'commons.forget-watches', run: forgetWatches },
    { event: 'person.erased', name: 'commons.forget-messages', run: forgetMessages },
    { event: 'card.news', name: 'commons.tell-at-once', run: tellAtOnce },
    { event: 'person.erased', name: 'commons.forget-drafts', run: forgetDrafts },
  ],
};

async function cardChanged(app: App, event: Event): Promise<void> {
  await refreshCard(app, event);
  app.pages.drop(['cards', `card:${event['card']}`]);
}

function linksChanged(app: App, event: Event): void {
  forgetNet(app, event);
  app.pages.drop(['links', `card:${event['from']}`, `card:${event['to']}`]);
}

function talkChanged(app: App, event: Event): void {
  app.pages.drop([`talk:${event['card']}`]);
}

function fieldsChanged(app: App, event: Event): void {
  forgetCatalogue(app, event);
  app.pages.clear();
}

function importDone(app: App, event: Event): void {
  forgetIndex(app, event);
  forgetNet(app, event);
  app.pages.clear();
}
