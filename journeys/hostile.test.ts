import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { addField } from '../src/commons/acts/fields.ts';
import { importCards } from '../src/commons/acts/import.ts';
import { canary, hostileTexts } from '../src/platform/text/hostile.testing.ts';
import { visit } from './browser.ts';
import { readFrames } from './frames.ts';
import { openStage } from './stage.ts';

const stage = await openStage();
// More previews than anybody may ask for: each of them has to be one.
Object.assign(stage.app.limits, { take: () => 0 });
/** `HOSTILE=10000 node --test journeys/hostile.test.ts` asks for as many. */
const asked = Number(process.env['HOSTILE'] ?? 45);
const openedEvery = asked > 45 ? 7 : 1;
const atOnce = 24;
/** As many as a small machine has processors. */
const visitors = 2;
const longest = 20_000;
const lists = ['', '?vue=mosaique', '/outils?vue=tableau', '?vue=annuaire', '?vue=carte', '?vue=graphe', '/changements', '/outils?q=Titre'];
const texts = [...hostileTexts(asked, 5)].map((text) => text.slice(0, longest));
/** As many texts as a card has places for. */
const perCard = 6;
const slugs = await imported();

/** Only the cleaning of texts protects these frames: no policy of the page is in force, and their scripts run as they come. */
test('in a real browser without any policy hostile texts run nothing, on the card, in its form and in a preview', async () => {
  assert.equal(slugs.length, Math.ceil(texts.length / perCard));
  const batches = Array.from({ length: Math.ceil(texts.length / atOnce) }, (_, n) => n * atOnce).values();
  await Promise.all(
    Array.from({ length: visitors }, async () => {
      const { page, go, context } = await visit(stage, { axe: true });
      await go('/fiches/le-bocal/ameliorer');
      await seesHarm(page);
      for (const at of batches) {
        const some = texts.slice(at, at + atOnce);
        const cards = slugs.slice(at / perCard, (at + atOnce) / perCard);
        const found = await page.evaluate(readFrames, { html: await page.evaluate(fetched, { texts: some, cards }), canary });
        const of = [...some, ...cards];
        assert.deepEqual(
          found.flatMap((faults, n) => (faults.length > 0 ? [{ faults, of: of[n] }] : [])),
          [],
        );
        tell('read', at + some.length);
      }
      await seesHarm(page);
      await context.close();
    }),
  );
});

test('opened as anybody opens them, hostile cards, previews and lists run nothing', async () => {
  const some = [...slugs.entries()].filter(([n]) => n % openedEvery === 0).values();
  await Promise.all(
    Array.from({ length: visitors }, async (_, visitor) => {
      const { page, go, troubles, context } = await visit(stage);
      for (const [n, slug] of some) {
        await go(`/fiches/${slug}`);
        assert.equal(await ran(page), false, texts[n]);
        await go(`/fiches/${slug}/ameliorer`);
        await page.getByRole('button', { name: 'Voir un aperçu' }).click();
        assert.equal(await page.getByRole('region', { name: 'Aperçu' }).count(), 1, texts[n]);
        assert.equal(await ran(page), false, texts[n]);
        tell('opened', n);
      }
      for (const list of lists.filter((_list, n) => n % visitors === visitor)) {
        await go(`/communs${list}`);
        assert.equal(await ran(page), false, list);
      }
      assert.deepEqual(
        troubles.filter((said) => !said.startsWith('404 /fichiers/')),
        [],
      );
      await context.close();
    }),
  );
});

/** In frames that are laid out and in frames that are not. */
async function seesHarm(page: Page): Promise<void> {
  const harm = `<img src="data:,x" onerror="window.${canary}=1"><a href="vbscript:a"></a><div class=prose><u style="a"></u></div>`;
  const faults = ['onerror', 'vbscript:a', 'u', 'style', 'it ran'];
  const script = `<body onload="1"><script>parent.${canary}=1</script>`;
  assert.deepEqual(await page.evaluate(readFrames, { html: [harm, '<p>a', harm, harm], canary }), [faults, [], faults, faults]);
  assert.deepEqual(await page.evaluate(readFrames, { html: ['<p>a', script, script], canary }), [['it ran'], ['onload'], ['onload']]);
  assert.deepEqual(await page.evaluate(readFrames, { html: ['<p>a', '<p>a'], canary }), [[], []]);
}

/** Said at once: a test's own diagnostics come when it is over. */
function tell(done: string, at: number): void {
  if (at % 500 === 0 && asked >= 500) process.stderr.write(`${done}: ${at} of ${texts.length} hostile texts\n`);
}

/** One text in the card's own, the others in fields of the gathering, all of them in titles and summaries as far as they fit. */
async function imported(): Promise<string[]> {
  const row = await stage.app.db.selectFrom('persons').select('id').where('email', '=', 'solange@example.org').executeTakeFirstOrThrow();
  const grants = [{ gathering: stage.gathering, edition: null, role: 'programme' as const }];
  const person = { id: row.id, name: 'Solange', locale: 'fr' as const, standing: 'confirmed' as const, grants };
  const fields = ['sources'];
  while (fields.length < perCard - 1) {
    const words = { label: { fr: `Champ ${fields.length}` }, kind: 'tool', shape: 'long' } as const;
    const added = await addField(stage.app, person, { ...words, gathering: stage.gathering });
    fields.push('ok' in added ? added.ok.id : assert.fail(added.refused));
  }
  const cards = Array.from({ length: Math.ceil(texts.length / perCard) }, (_, n) => {
    const [text = '', ...others] = texts.slice(n * perCard, (n + 1) * perCard);
    const own = Object.fromEntries(others.map((other, at) => [fields[at], other]));
    const [title, summary] = [text.slice(0, 60), (others[0] ?? text).slice(0, 200)];
    return { kind: 'tool', lang: 'fr', title: `Titre ${n} ${title}`, summary, text, own };
  });
  const made: string[] = [];
  for (let at = 0; at < cards.length; at += 100) {
    const done = await importCards(stage.app, person, stage.gathering, cards.slice(at, at + 100));
    if ('ok' in done) made.push(...done.ok.flatMap((one) => (one ? [one.slug] : [])));
  }
  return made;
}

async function ran(page: Page): Promise<boolean> {
  return page.evaluate((name) => name in window, canary);
}

/** Runs in the page, which is a form: each text as the form and its preview show it, then the cards. */
async function fetched({ texts, cards }: { texts: string[]; cards: string[] }): Promise<string[]> {
  const form = document.querySelector<HTMLFormElement>('main form:has(textarea[name=text])');
  return [...(await inTurn(texts, preview)), ...(await inTurn(cards, (slug) => fetch(`/fiches/${slug}`)))];

  function preview(text: string): Promise<Response> {
    const typed = new FormData(form ?? undefined);
    typed.set('text', text);
    return fetch('?/preview', { method: 'POST', body: typed, headers: { accept: 'text/html' } });
  }

  /** Never many at once: nobody's request has to wait long enough to be turned away. */
  async function inTurn(all: string[], asked: (one: string) => Promise<Response>): Promise<string[]> {
    const html: string[] = [];
    for (const one of all) {
      const answer = await asked(one);
      const body = await answer.text();
      if (answer.status !== 200 || !body.includes('class="prose')) throw new Error(`${answer.status} ${one.slice(0, 200)} ${body.length}`);
      html.push(body);
    }
    return html;
  }
}
