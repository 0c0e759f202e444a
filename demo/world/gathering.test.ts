import assert from 'node:assert/strict';
import test from 'node:test';
import type { LocalText, PhaseKey } from './shape.ts';
import { world } from './world.ts';

const actorKeys = new Set(world.cards.filter((card) => card.kind === 'actor').map((card) => card.key));
const personKeys = new Set(world.people.map((person) => person.key));

test('fourteen people, with addresses reserved for examples', () => {
  assert.equal(world.people.length, 14);
  assert.deepEqual(
    world.people.filter((person) => person.email !== `${person.key}@example.org`),
    [],
  );
  assert.deepEqual([...new Set(world.people.map((person) => person.locale))].sort(), ['de', 'en', 'fr', 'nl']);
});

test('everything promised in four languages is there in four', () => {
  const { gathering, editions, pages, timeline } = world;
  const texts: LocalText[] = [
    gathering.subtitle,
    gathering.tagline,
    gathering.territory,
    gathering.philosophy,
    ...gathering.entries.flatMap((entry) => [entry.title, entry.text]),
    ...gathering.sisters.map((sister) => sister.about),
    ...gathering.holders.flatMap((holder) => (holder.text ? [holder.text] : [])),
    ...editions.flatMap((edition) => [
      ...(edition.theme ? [edition.theme.text] : []),
      ...(edition.access ? Object.values(edition.access) : []),
      ...edition.figures.map((figure) => figure.label),
    ]),
    ...pages.flatMap((page) => [page.title, page.text]),
    ...timeline.map((task) => task.title),
  ];
  for (const text of texts) {
    assert.deepEqual(Object.keys(text).sort(), ['de', 'en', 'fr', 'nl'], text.fr);
    assert.deepEqual(
      Object.values(text).filter((words) => words.trim() === ''),
      [],
      text.fr,
    );
  }
  for (const text of [gathering.philosophy, ...pages.map((page) => page.text)]) {
    const shape = (words: string): number[] => [words.split('\n\n').length, words.match(/^## /gm)?.length ?? 0];
    assert.deepEqual([shape(text.nl), shape(text.de), shape(text.en)], [shape(text.fr), shape(text.fr), shape(text.fr)]);
  }
});

test('the editions are closed but the one to come, whose call is open on 22 November 2026', () => {
  assert.deepEqual(
    world.editions.map((edition) => [edition.slug, edition.state]),
    [
      ['2017', 'closed'],
      ['2019', 'closed'],
      ['2021', 'closed'],
      ['2023', 'closed'],
      ['2025', 'closed'],
      ['2027', 'open'],
    ],
  );
  const openPhases = (day: string): PhaseKey[][] =>
    world.editions.map((edition) =>
      edition.phases.filter((phase) => phase.startsOn <= day && (phase.endsOn === null || day <= phase.endsOn)).map((phase) => phase.phase),
    );
  assert.deepEqual(openPhases('2026-11-22'), [['closed'], ['closed'], ['closed'], ['closed'], ['closed'], ['call']]);
  const next = world.editions.at(-1);
  assert.deepEqual(
    next?.phases.map((phase) => phase.phase),
    ['wish', 'call', 'interest', 'programme', 'registration', 'live', 'harvest', 'closed'],
  );
  assert.deepEqual([next?.startsOn, next?.endsOn], ['2027-08-24', '2027-08-27']);
});

test('the published figures are those of the sources', () => {
  const figures = world.editions.map((edition) => [
    edition.slug,
    Object.fromEntries(edition.figures.map((figure) => [figure.key, figure.value])),
  ]);
  assert.deepEqual(figures, [
    [
      '2017',
      {
        people: 309,
        day_1: 182,
        day_2: 271,
        day_3: 135,
        night_1: 25,
        night_2: 40,
        night_3: 37,
        night_average: 34,
        women: 156,
        men: 153,
        opening_voices: 120,
      },
    ],
    ['2019', { people: 310, days: 3, bocal_length: 1 }],
    ['2021', {}],
    ['2023', { people: 300, talks: 2, workshops: 50, path_levels: 5 }],
    ['2025', { smallest_group: 3, largest_group: 200 }],
    ['2027', {}],
  ]);
});

test('holders and minutes name existing cards and people; the countdown runs forward', () => {
  assert.deepEqual(
    world.gathering.holders.flatMap((holder) => holder.cards).filter((key) => !actorKeys.has(key)),
    [],
  );
  assert.deepEqual(
    world.minutes.flatMap((minutes) => minutes.present).filter((key) => !personKeys.has(key)),
    [],
  );
  const days = world.timeline.map((task) => task.daysBefore ?? (task.monthsBefore ?? Number.NaN) * 30);
  assert.deepEqual(
    days,
    days.toSorted((a, b) => b - a),
  );
  assert.equal(world.timeline.length, 25);
});
