import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command } from 'prosemirror-state';
import { EditorState, Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { moveBlock, tools } from './commands.ts';
import type { Opened } from './from-markdown.ts';
import type { LinkBox } from './link-box.ts';
import { makeLinkBox } from './link-box.ts';
import { pieceView } from './piece.ts';
import { schema } from './schema.ts';
import type { Toolbar, Words } from './toolbar.ts';
import { makeToolbar } from './toolbar.ts';

const { nodes } = schema;

export type Sheet = { view: EditorView; toolbar: Toolbar; linkBox: LinkBox; reopen(opened: Opened): void };

/** The words of a text laid out, with what changes them. `about`: attributes of the box; `changed` is called after each change. */
export function makeSheet(opened: Opened, words: Words, about: Record<string, string>, changed: () => void): Sheet {
  const askLink: Command = () => {
    linkBox.ask();
    return true;
  };
  const plugins = [
    keymap({ 'Alt-F10': () => (toolbar.focus(), true), 'Mod-k': askLink }),
    keymap(keys()),
    keymap(baseKeymap),
    shortcuts(),
    history(),
    new Plugin({ view: () => ({ update: (view) => void (toolbar.update(), view) }) }),
  ];
  const fresh = (from: Opened) => EditorState.create({ doc: from.doc, plugins });
  const view: EditorView = new EditorView(null, {
    state: fresh(opened),
    attributes: { role: 'textbox', 'aria-multiline': 'true', class: 'prose', ...about },
    nodeViews: { piece: (node, view, getPos) => pieceView(node, view, getPos, words) },
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      if (tr.docChanged) changed();
    },
  });
  const linkBox = makeLinkBox(view, words, about['id'] ?? '');
  const toolbar = makeToolbar(view, words, linkBox.ask);
  toolbar.update();
  return { view, toolbar, linkBox, reopen: (from) => view.updateState(fresh(from)) };
}

function keys(): Record<string, Command> {
  const breakLine = chainCommands(exitCode, (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.breaks.create()).scrollIntoView());
    return true;
  });
  return {
    ...Object.fromEntries(tools.filter((tool) => tool.name !== 'link').map((tool) => [tool.key, tool.run])),
    'Mod-y': tools.find((tool) => tool.name === 'redo')?.run ?? (() => false),
    Enter: splitListItem(nodes.item),
    'Shift-Enter': breakLine,
    'Mod-[': liftListItem(nodes.item),
    'Mod-]': sinkListItem(nodes.item),
    'Alt-ArrowUp': moveBlock(-1),
    'Alt-ArrowDown': moveBlock(1),
  };
}

/** What whoever knows Markdown types anyway. */
function shortcuts() {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,3})\s$/, nodes.heading, ([, marks = '']) => ({ level: marks.length })),
      wrappingInputRule(/^\s*[-*]\s$/, nodes.bullets),
      wrappingInputRule(/^\s*(\d{1,4})\.\s$/, nodes.numbers, ([, start]) => ({ start: Number(start) })),
      wrappingInputRule(/^\s*>\s$/, nodes.quote),
    ],
  });
}
