import { parentPort } from 'node:worker_threads';
import type { MarkdownOptions } from './markdown.ts';
import { renderMarkdown } from './markdown.ts';

/** The thread in which heavy texts are set: one question in, one answer out. */
parentPort?.on('message', ({ source, options }: { source: string; options: MarkdownOptions }) => {
  parentPort?.postMessage(renderMarkdown(source, options));
});
