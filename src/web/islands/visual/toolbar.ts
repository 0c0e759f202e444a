import type { EditorView } from 'prosemirror-view';
import { isIdle, tools } from './commands.ts';
import { iconButton } from './icons.ts';

export type Words = Record<string, string>;
export type Toolbar = { dom: HTMLElement; update(): void; focus(): void };

/** One stop of the Tab key; arrows go from button to button, Escape back to the words. */
export function makeToolbar(view: EditorView, words: Words, askLink: () => void): Toolbar {
  const dom = document.createElement('div');
  dom.setAttribute('role', 'toolbar');
  dom.setAttribute('aria-label', words['toolbar'] ?? '');
  const buttons = tools.map((tool) => {
    const button = iconButton(tool.name, words[tool.name] ?? tool.name, keysOf(tool.key, words));
    button.setAttribute('aria-keyshortcuts', ariaKeys(tool.key));
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') === 'true') return;
      if (tool.name === 'link') return askLink();
      tool.run(view.state, view.dispatch, view);
      view.focus();
    });
    // A press must not take the cursor out of the words.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    return button;
  });
  dom.append(...buttons);
  const stop = (index: number) => buttons.forEach((button, each) => (button.tabIndex = each === index ? 0 : -1));
  stop(0);
  dom.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') view.focus();
    else if (to === undefined) return;
    else buttons.at(to % buttons.length)?.focus();
    event.preventDefault();
  });
  dom.addEventListener('focusin', (event) => stop(buttons.indexOf(event.target as HTMLButtonElement)));
  return { dom, update: () => show(view, buttons), focus: () => buttons.find((button) => button.tabIndex === 0)?.focus() };
}

function show(view: EditorView, buttons: HTMLButtonElement[]): void {
  for (const [index, tool] of tools.entries()) {
    const button = buttons[index];
    if (tool.on) button?.setAttribute('aria-pressed', String(tool.on(view.state)));
    else button?.setAttribute('aria-disabled', String(isIdle(tool.name, view.state)));
  }
}

const isMac = /Mac|iP(?:hone|ad|od)/.test(navigator.platform);

function keysOf(key: string, words: Words): string {
  const named: Record<string, string> = {
    Mod: isMac ? '⌘' : (words['ctrl'] ?? 'Ctrl'),
    Shift: words['shift'] ?? 'Shift',
    Alt: isMac ? '⌥' : 'Alt',
  };
  return key
    .split('-')
    .map((part) => named[part] ?? part.toUpperCase())
    .join(' + ');
}

function ariaKeys(key: string): string {
  return key
    .split('-')
    .map((part) => (part === 'Mod' ? (isMac ? 'Meta' : 'Control') : part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}
