import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { axeFinds } from './axe.ts';
import type { Visitor } from './browser.ts';
import { desktop, phone, shot, visit, withAndWithoutScript } from './browser.ts';
import { mailedLink, openStage } from './stage.ts';

const sizes = [
  { device: 'a phone', size: phone },
  { device: 'a desk', size: desktop },
];

for (const { name, script } of withAndWithoutScript) {
  const stage = await openStage();

  for (const { device, size } of sizes) {
    test(`a visitor narrows the tools, sees them on the map and opens one by its place, on ${device}, ${name}`, async () => {
      const visitor = await visit(stage, { script, size, axe: script });
      const { page, go, troubles, context } = visitor;
      await go('/communs/outils?family=technical');
      const listed = await page.locator('main article.card h3, main article.card h2').allInnerTexts();
      await page.getByRole('link', { name: 'Carte', exact: true }).click();
      const { searchParams } = new URL(page.url());
      assert.deepEqual([searchParams.get('vue'), searchParams.get('family')], ['carte', 'technical']);
      await isClean(visitor, `map-${size.width}-${name}`);
      await shot(page, `map-${size.width}-${name}`);
      const inWords = page.getByRole('list', { name: 'Les outils' });
      const placed = await inWords.getByRole('listitem').getByRole('link').allInnerTexts();
      assert.deepEqual(
        placed.filter((title) => !listed.includes(title)),
        [],
      );
      const [first = ''] = placed;
      await inWords.getByRole('link', { name: first, exact: true }).click();
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), first);
      assert.deepEqual(troubles, []);
      await context.close();
    });

    test(`somebody tells a new practice, its results and an image, and finds it in the list, on ${device}, ${name}`, async () => {
      const visitor = await visit(stage, { script, size, axe: script });
      const { page, go, troubles, context } = visitor;
      const title = `Le four du quartier ${size.width}`;
      await go(await mailedLink(stage, 'mehdi@example.org'));
      await page.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
      await go('/communs');
      await page.getByRole('link', { name: 'Ajouter une fiche' }).first().click();
      await page
        .getByRole('link', { name: /pratique/i })
        .last()
        .click();
      await page.getByLabel('Titre').fill(title);
      await page.getByLabel('En deux phrases').fill('Un four à pain partagé, allumé chaque samedi.');
      await page.getByLabel('Résultats').fill('Quarante familles cuisent ensemble ; **trois** apprentis sont devenus boulangers.');
      await page.getByLabel('projet').check();
      await page.getByText('Liens, lieu, image, licence').click();
      await page.locator('input[type=file]').setInputFiles({ name: 'four.jpg', mimeType: 'image/jpeg', buffer: await picture() });
      await page.getByLabel('Ce que montre l’image').fill('Un four en briques, la porte ouverte');
      await isClean(visitor, `tell-${size.width}-${name}`);
      await page.getByRole('button', { name: 'Publier', exact: true }).click();
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), title);
      assert.equal(
        await page
          .getByRole('main')
          .getByText('trois', { exact: true })
          .evaluate((word) => word.localName),
        'strong',
      );
      const image = page.getByAltText('Un four en briques, la porte ouverte');
      assert.deepEqual(await image.evaluate((seen: HTMLImageElement) => [seen.complete, seen.naturalWidth > 0]), [true, true]);
      await isClean(visitor, `told-${size.width}-${name}`);
      await shot(page, `told-${size.width}-${name}`);
      await go('/communs/pratiques');
      assert.equal(await page.getByRole('main').getByRole('link', { name: title }).first().isVisible(), true);
      assert.deepEqual(troubles, []);
      await context.close();
    });
  }
}

function picture(): Promise<Buffer> {
  return sharp({ create: { width: 900, height: 600, channels: 3, background: '#a45b2c' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 36/1 0/1' } })
    .toBuffer();
}

async function isClean({ page }: Visitor, name: string): Promise<void> {
  // Axe needs its own script in the page.
  if (!name.endsWith('with JavaScript')) return;
  assert.deepEqual(await axeFinds(page), [], name);
}
