import type { Mark } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { isSafeAddress } from '../../../platform/text/address.shared.ts';
import { schema } from './schema.ts';
import type { Words } from './toolbar.ts';

const { link } = schema.marks;

/** Below the toolbar: asks for the address of the link in which the cursor is, or of the chosen words. */
export type LinkBox = { dom: HTMLElement; ask(): void };

export function makeLinkBox(view: EditorView, words: Words, id: string): LinkBox {
  const dom = document.createElement('div');
  Object.assign(dom, { className: 'link-box', hidden: true });
  const label = made('label', words['address'] ?? '');
  label.htmlFor = `${id}-link`;
  const input = document.createElement('input');
  Object.assign(input, { id: label.htmlFor, type: 'text', inputMode: 'url', autocomplete: 'off', spellcheck: false });
  const wrong = made('p', words['unsafe'] ?? '');
  Object.assign(wrong, { className: 'wrong', id: `${id}-link-wrong`, hidden: true });
  wrong.setAttribute('role', 'alert');
  const apply = smallButton(words['apply'] ?? '', () => keep());
  const remove = smallButton(words['unlink'] ?? '', () => done(view.state.tr.removeMark(...around(view.state), link)));
  const acts = document.createElement('p');
  acts.className = 'acts';
  acts.append(apply, remove);
  dom.append(label, input, wrong, acts);

  function ask(): void {
    input.value = String(markAt(view.state)?.attrs['href'] ?? '');
    remove.hidden = input.value === '';
    refuse(false);
    dom.hidden = false;
    input.focus();
  }
  function keep(): void {
    const href = completed(input.value.trim());
    if (href === '' || !isSafeAddress(href)) return refuse(true);
    done(linked(view.state, href));
  }
  function refuse(refused: boolean): void {
    wrong.hidden = !refused;
    input.setAttribute('aria-invalid', String(refused));
    input.setAttribute('aria-describedby', refused ? wrong.id : '');
    if (refused) input.focus();
  }
  function done(tr: Transaction | undefined): void {
    dom.hidden = true;
    if (tr) view.dispatch(tr);
    view.focus();
  }
  dom.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') done(undefined);
    else if (event.key === 'Enter' && event.target === input) keep();
    else return;
    event.preventDefault();
  });
  return { dom, ask };
}

/** `exemple.org` is an address too. */
function completed(typed: string): string {
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(typed)) return `mailto:${typed}`;
  return /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]|$)/i.test(typed) ? `https://${typed}` : typed;
}

/** Without chosen words, the address itself becomes the words. */
function linked(state: EditorState, href: string): Transaction {
  const mark = link.create({ href, title: markAt(state)?.attrs['title'] ?? null });
  const [from, to] = around(state);
  if (from === to) return state.tr.insert(from, schema.text(href.replace(/^mailto:/, ''), [mark]));
  return state.tr.removeMark(from, to, link).addMark(from, to, mark);
}

function markAt(state: EditorState): Mark | undefined {
  const { $from, empty, from, to } = state.selection;
  if (empty) return link.isInSet($from.marks()) ?? undefined;
  let found: Mark | undefined;
  state.doc.nodesBetween(from, to, (node) => void (found ??= link.isInSet(node.marks) ?? undefined));
  return found;
}

/** The chosen words, or those of the link in which the cursor is. */
function around(state: EditorState): [from: number, to: number] {
  const { $from, from, to, empty } = state.selection;
  const mark = markAt(state);
  if (!empty || !mark) return [from, to];
  let [start, end] = [from, to];
  const at = $from.start();
  $from.parent.forEach((node, offset) => {
    if (!mark.isInSet(node.marks)) return;
    if (at + offset <= start && at + offset + node.nodeSize >= from) start = Math.min(start, at + offset);
    if (at + offset <= end) end = Math.max(end, at + offset + node.nodeSize);
  });
  return [start, end];
}

function smallButton(words: string, act: () => void): HTMLButtonElement {
  const button = made('button', words);
  Object.assign(button, { type: 'button', className: 'also small' });
  button.addEventListener('click', act);
  return button;
}

function made<N extends keyof HTMLElementTagNameMap>(name: N, text: string): HTMLElementTagNameMap[N] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
