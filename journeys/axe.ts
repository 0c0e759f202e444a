import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Result = { violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] };

/**
 * What axe finds wrong on the page, one short line each; the visit must have begun with `axe: true`. `only`: by nothing but what depends on
 * colours, where the rest has been looked at by another light.
 */
export async function axeFinds(page: Page, { only }: { only?: 'colours' } = {}): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.addScriptTag({ content: source });
  const { violations } = await page.evaluate<Result>(
    `axe.run(document, { resultTypes: ["violations"]${only ? ', runOnly: ["color-contrast", "link-in-text-block"]' : ''} })`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} (${lastLine(failureSummary)})`),
  );
}

function lastLine(summary: string): string {
  return summary.trim().split('\n').at(-1)?.trim() ?? '';
}
