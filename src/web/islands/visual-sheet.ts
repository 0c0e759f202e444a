import type { Opened } from './visual/from-markdown.ts';
import { openMarkdown } from './visual/from-markdown.ts';
import { closeMarkdown } from './visual/to-markdown.ts';
import type { Words } from './visual/toolbar.ts';
import type { Sheet } from './visual/view.ts';
import { makeSheet } from './visual/view.ts';

const pause = 250;

/** `<coco-sheet>`: shows the text of a textarea laid out, and writes back what changes. Made by `visual.ts`. */
class CocoSheet extends HTMLElement {
  area: HTMLTextAreaElement | undefined;
  opened: Opened | undefined;
  sheet: Sheet | undefined;
  timer = 0;
  writing = false;

  /** False when the text is too heavy to be laid out; nothing is changed then. */
  open(area: HTMLTextAreaElement, words: Words): boolean {
    const opened = openMarkdown(area.value);
    if (!opened) return false;
    this.area = area;
    this.opened = opened;
    this.sheet = makeSheet(opened, words, aboutOf(area), () => this.soon());
    this.replaceChildren(this.sheet.toolbar.dom, this.sheet.linkBox.dom, this.sheet.view.dom);
    area.addEventListener('input', () => this.writing || this.reread());
    area.form?.addEventListener('submit', () => this.write(), { capture: true });
    addEventListener('pagehide', () => this.write(), { capture: true });
    addEventListener('pageshow', () => this.reread());
    return true;
  }

  /** Somebody else changed the textarea: a draft that came back, the browser after a step back. */
  reread(): boolean {
    if (!this.area || !this.sheet || this.area.value === this.opened?.source) return true;
    const opened = openMarkdown(this.area.value);
    if (!opened) return false;
    this.opened = opened;
    this.sheet.reopen(opened);
    return true;
  }

  soon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.write(), pause);
  }

  write(): void {
    clearTimeout(this.timer);
    if (!this.area || !this.opened || !this.sheet || this.hidden) return;
    const text = closeMarkdown(this.sheet.view.state.doc, this.opened);
    if (text === this.area.value) return;
    this.writing = true;
    this.area.value = text;
    this.area.dispatchEvent(new Event('input', { bubbles: true }));
    this.writing = false;
  }
}

/** It is named, described and refused as the textarea is. */
function aboutOf(area: HTMLTextAreaElement): Record<string, string> {
  const label = area.labels[0];
  if (label) label.id ||= `${area.id}-label`;
  const same = ['aria-describedby', 'aria-invalid', 'lang', 'spellcheck'].flatMap((name) => {
    const value = area.getAttribute(name);
    return value === null ? [] : [[name, value]];
  });
  return { id: `${area.id}-visual`, 'aria-labelledby': label?.id ?? '', ...Object.fromEntries(same) };
}

customElements.define('coco-sheet', CocoSheet);
