import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateRefusals, type EditionDates, editionOfTheDay, freeSlug, newestFirst, proposeNext } from './editions.ts';

const edition = (slug: string, state: EditionDates['state'], startsOn: string | null, endsOn: string | null): EditionDates => ({
  slug,
  year: Number(slug),
  state,
  startsOn,
  endsOn,
});
const past = edition('2023', 'closed', '2023-07-05', '2023-07-07');
const now = edition('2025', 'public', '2025-07-02', '2025-07-04');
const draft = edition('2027', 'draft', '2027-07-01', '2027-07-03');
const undated = edition('2026', 'public', null, null);

test('the site speaks of what is at hand, else of what comes, else of what was last', () => {
  assert.equal(editionOfTheDay([past, now, draft], '2025-07-03')?.slug, '2025');
  assert.equal(editionOfTheDay([past, now, draft, undated], '2025-07-05')?.slug, '2026');
  assert.equal(editionOfTheDay([past, now, draft], '2026-01-01')?.slug, '2025');
  assert.equal(editionOfTheDay([draft], '2026-01-01'), undefined);
});

test('newest first, by dates or by year', () => {
  assert.deepEqual(
    newestFirst([past, undated, draft, now]).map((one) => one.slug),
    ['2027', '2026', '2025', '2023'],
  );
});

test('dates that cannot be are refused beside their field', () => {
  const good = { startsOn: '2027-07-01', endsOn: '2027-07-03', zone: 'Europe/Brussels', year: 2027 };
  assert.deepEqual(dateRefusals(good), {});
  assert.deepEqual(dateRefusals({ ...good, startsOn: null, endsOn: null }), {});
  assert.deepEqual(dateRefusals({ ...good, endsOn: '2027-06-30' }), { endsOn: 'before_start' });
  assert.deepEqual(dateRefusals({ ...good, startsOn: null }), { startsOn: 'required' });
  assert.deepEqual(dateRefusals({ ...good, startsOn: '2027-02-30', zone: 'Tournai', year: 27 }), {
    startsOn: 'not_a_day',
    zone: 'unknown_zone',
    year: 'wrong_year',
  });
});

test('the next edition is proposed two years later, the same weekday, the same length', () => {
  assert.deepEqual(proposeNext(now, ['2023', '2025', '2027'], '2026-11-22'), {
    slug: '2027-2',
    startsOn: '2027-06-30',
    endsOn: '2027-07-02',
  });
  assert.deepEqual(proposeNext({ year: 2017, startsOn: '2017-08-29', endsOn: null }, [], '2026-11-22'), {
    slug: '2027',
    startsOn: '2027-08-31',
    endsOn: '2027-09-02',
  });
});

test('an address that is taken gets a number', () => {
  assert.equal(freeSlug('2027', ['2027', '2027-2']), '2027-3');
});
