import type { Node } from 'prosemirror-model';
import { NodeSelection } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import { moveBlock } from './commands.ts';
import { iconButton } from './icons.ts';
import type { Words } from './toolbar.ts';

/** A frame around Markdown that has no face here: it can be moved and taken away, its text stays as it is. */
export function pieceView(node: Node, view: EditorView, getPos: () => number | undefined, words: Words): NodeView {
  const dom = document.createElement('div');
  dom.className = 'piece';
  const name = document.createElement('span');
  name.textContent = words['markdown'] ?? '';
  const source = document.createElement('pre');
  source.textContent = String(node.attrs['source']);
  const act = (label: string, run: () => void) => {
    const button = iconButton(label, words[label] ?? label);
    button.addEventListener('click', () => {
      const at = getPos();
      if (at === undefined) return;
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
      run();
      view.focus();
    });
    return button;
  };
  const head = document.createElement('div');
  head.append(
    name,
    act('up', () => moveBlock(-1)(view.state, view.dispatch)),
    act('down', () => moveBlock(1)(view.state, view.dispatch)),
    act('remove', () => view.dispatch(view.state.tr.deleteSelection())),
  );
  dom.append(head, source);
  return {
    dom,
    stopEvent: (event) => event.target instanceof Element && event.target.closest('button') !== null,
    ignoreMutation: () => true,
  };
}
