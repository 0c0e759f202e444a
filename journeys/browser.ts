import { existsSync } from 'node:fs';
import { after } from 'node:test';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Stage } from './stage.ts';

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 800 };

/** `axe`: lets scripts in that the pages' own policy keeps out. */
export type Visit = { script?: boolean; size?: { width: number; height: number }; dark?: boolean; locale?: string; axe?: boolean };
/** `troubles`: what the browser complained about since the visit began: errors of its console, of scripts, of requests. */
export type Visitor = { page: Page; context: BrowserContext; troubles: string[]; go(path: string): Promise<Response | null> };

const installed = '/usr/bin/chromium';
const words = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let opened: Promise<Browser> | undefined;
after(async () => (await opened)?.close());

/** One browser for all the tests of a file, one clean profile for each visitor. */
export async function visit(
  stage: Stage,
  { script = true, size = desktop, dark = false, locale = 'fr-BE', axe = false }: Visit = {},
): Promise<Visitor> {
  opened ??= openBrowser();
  const context = await (
    await opened
  ).newContext({
    baseURL: stage.address,
    javaScriptEnabled: script,
    viewport: size,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale,
    bypassCSP: axe,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const troubles = troublesOf(page);
  return { page, context, troubles, go: (path) => page.goto(path) };
}

const crossed = process.env['CROSSED'] === '1';

/**
 * The two ways in which every story must end the same: on a desk with JavaScript, on a phone without. A second run with CROSSED=1 tells
 * the same stories on a phone with JavaScript and on a desk without.
 */
export const withAndWithoutScript = [
  { name: 'with JavaScript', script: true, size: crossed ? phone : desktop },
  { name: 'without JavaScript', script: false, size: crossed ? desktop : phone },
];

/** The one of the packages is the same everywhere, and light; where it lacks something, the machine's own. */
async function openBrowser(): Promise<Browser> {
  const { default: packed } = await import('@sparticuz/chromium');
  try {
    return await chromium.launch({ executablePath: await packed.executablePath(), args: words });
  } catch (error) {
    if (!existsSync(installed)) throw error;
    return chromium.launch({ executablePath: installed, args: words });
  }
}

function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) troubles.push(message.text());
  });
  page.on('response', (response) => {
    const own = response.request().isNavigationRequest();
    if (!own && response.status() >= 400) troubles.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  return troubles;
}

/** Keeps a picture in test-results/ when SHOTS=1 asks for it. */
export async function shot(page: Page, name: string): Promise<void> {
  if (process.env['SHOTS'] === '1') await page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
}
