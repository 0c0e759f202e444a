import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { fillNetwork, networkTags } from '../demo/network.ts';
import { personById } from '../src/people/views.ts';
import { desktop, phone, shot, visit } from './browser.ts';
import { openStage } from './stage.ts';

const stage = await openStage();
const organiser = await stage.app.db
  .selectFrom('persons')
  .select('id')
  .where('name', '=', 'L’équipe de la démonstration')
  .executeTakeFirst();
const person = await personById(stage.app, organiser?.id ?? '');
if (!person) throw new Error('the world has no team');
await fillNetwork(stage.app, { gathering: stage.gathering, organiser: person });

const graph = `/communs?vue=graphe&tag=${networkTags.linked}`;
const map = `/communs?vue=carte&tag=${networkTags.located}`;

for (const { name, size } of [
  { name: 'phone', size: phone },
  { name: 'desk', size: desktop },
]) {
  test(`120 cards and 400 links are a picture that can be read, on a ${name}`, async () => {
    const { page, go, context } = await visit(stage, { size, script: false });
    await go(graph);
    await shot(page, `many-links-${name}`);
    const drawn = await drawings(page, '.groups svg, .paper > svg');
    assert.deepEqual(
      drawn.flatMap(({ troubles }) => troubles),
      [],
    );
    assert.equal(Math.min(...drawn.map(({ smallest }) => smallest)) >= 11.5, true, `${drawn.map(({ smallest }) => smallest)}`);
    const told = await page.evaluate(() => {
      const sum = (all: Iterable<Element>, of: (one: Element) => number) => [...all].reduce((total, one) => total + of(one), 0);
      const groups = [...document.querySelectorAll('.groups section')];
      const ends = sum(document.querySelectorAll('.groups .beyond'), (one) => Number(one.textContent));
      const within = sum(document.querySelectorAll('.groups .own'), (one) => (one.getAttribute('d')?.match(/M/g) ?? []).length);
      return {
        cards: new Set([...document.querySelectorAll('.groups svg a')].map((one) => one.getAttribute('href'))).size,
        most: Math.max(...groups.map((one) => one.querySelectorAll('svg a').length)),
        links: (ends + within) / 2,
        rows: document.querySelectorAll('.graph tbody tr').length,
        forms: new Set(
          [...document.querySelectorAll('.key .line')].map((one) => {
            const { strokeDasharray, strokeWidth, strokeLinecap } = getComputedStyle(one);
            return [strokeDasharray, strokeWidth, strokeLinecap].join();
          }),
        ).size,
      };
    });
    assert.deepEqual(told, { cards: 120, most: 13, links: 400, rows: 400, forms: 8 });
    await context.close();
  });

  test(`500 places are a map that can be read, on a ${name}`, async () => {
    const { page, go, context } = await visit(stage, { size, script: false });
    await go(map);
    await shot(page, `many-places-${name}`);
    const [drawn] = await drawings(page, 'figure > svg');
    assert.deepEqual(drawn?.troubles, []);
    assert.equal((drawn?.smallest ?? 0) >= 10.8, true, `${drawn?.smallest}`);
    await page.locator('svg a:visible').filter({ hasText: /^\d\d/ }).first().click();
    assert.match(page.url(), /boite=/);
    assert.deepEqual((await drawings(page, 'figure > svg'))[0]?.troubles, []);
    await context.close();
  });
}

test('by keyboard from the groups to a card of one, and from a sort of link to those links alone', async () => {
  const { page, go, context } = await visit(stage, { script: false });
  await go(graph);
  await page.locator('.paper.wide svg a').nth(1).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.closest('section')?.id), 'ensemble-2');
  await page.locator('.key').getByRole('link', { name: 'utilise' }).click();
  const verbs = await page.locator('.graph tbody td:nth-of-type(1)').allInnerTexts();
  assert.deepEqual([...new Set(verbs)], ['utilise']);
  assert.equal(String(verbs.length), await page.locator('.key li:has(b) .meta').innerText());
  await page.getByRole('link', { name: 'Tous les liens' }).click();
  assert.equal(await page.locator('.graph tbody tr').count(), 400);
  await context.close();
});

/** What a reader would miss on each drawing that is seen: texts over each other or out of the frame; and its smallest letters, in pixels. */
function drawings(page: Page, selector: string): Promise<{ smallest: number; troubles: string[] }[]> {
  return page.evaluate((wanted) => {
    const seen = [...document.querySelectorAll<SVGSVGElement>(wanted)].filter((svg) => svg.getBoundingClientRect().height > 0);
    return seen.map((svg) => {
      const frame = svg.getBoundingClientRect();
      const scale = frame.width / svg.viewBox.baseVal.width;
      const texts = [...svg.querySelectorAll('text')].map((one) => ({ said: one.textContent, box: one.getBoundingClientRect() }));
      const apart = (a: DOMRect, b: DOMRect) =>
        a.right - 1 < b.left || b.right - 1 < a.left || a.bottom - 4 < b.top || b.bottom - 4 < a.top;
      const over = texts.flatMap((a, i) => texts.slice(i + 1).flatMap((b) => (apart(a.box, b.box) ? [] : [`${a.said} over ${b.said}`])));
      const out = [...texts, ...[...svg.querySelectorAll('a')].map((one) => ({ said: one.ariaLabel, box: one.getBoundingClientRect() }))]
        .filter(
          ({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1,
        )
        .map(({ said }) => `${said} out of the frame`);
      const smallest = Math.min(
        ...[...svg.querySelectorAll('text')].map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * scale),
      );
      return { smallest, troubles: [...over, ...out] };
    });
  }, selector);
}
