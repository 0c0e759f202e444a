import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { MarkType, Node, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

/** `on`: whether it is so where the cursor is; nothing for what is done once. */
export type Tool = { name: string; key: string; run: Command; on?: (state: EditorState) => boolean };

/** In the order of the toolbar; `Mod` is Ctrl, or Cmd on a Mac. The link asks for its address first. */
export const tools: readonly Tool[] = [
  { name: 'bold', key: 'Mod-b', run: toggleMark(marks.strong), on: (state) => hasMark(state, marks.strong) },
  { name: 'italic', key: 'Mod-i', run: toggleMark(marks.em), on: (state) => hasMark(state, marks.em) },
  { name: 'heading2', key: 'Mod-Alt-2', run: heading(2), on: (state) => isHeading(state, 2) },
  { name: 'heading3', key: 'Mod-Alt-3', run: heading(3), on: (state) => isHeading(state, 3) },
  { name: 'link', key: 'Mod-k', run: () => false, on: (state) => hasMark(state, marks.link) },
  { name: 'bullets', key: 'Mod-Shift-8', run: list(nodes.bullets), on: (state) => isInside(state, nodes.bullets) },
  { name: 'numbers', key: 'Mod-Shift-7', run: list(nodes.numbers), on: (state) => isInside(state, nodes.numbers) },
  { name: 'quote', key: 'Mod-Shift-9', run: quote, on: (state) => isInside(state, nodes.quote) },
  { name: 'undo', key: 'Mod-z', run: undo },
  { name: 'redo', key: 'Mod-Shift-z', run: redo },
];

/** Whether a tool that is done once has something to do. */
export function isIdle(name: string, state: EditorState): boolean {
  return (name === 'undo' && undoDepth(state) === 0) || (name === 'redo' && redoDepth(state) === 0);
}

export function hasMark(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, type);
}

/** Moves the block in which the cursor is before the one above it (`-1`) or after the one below (`1`). */
export function moveBlock(way: -1 | 1): Command {
  return (state, dispatch) => {
    const index = state.selection.$from.index(0);
    const at = blockStart(state.doc, index);
    const block = state.doc.maybeChild(index);
    const other = state.doc.maybeChild(index + way);
    if (!block || !other) return false;
    const to = way < 0 ? at - other.nodeSize : at + other.nodeSize;
    const inside = state.selection.from - at;
    const tr = state.tr.delete(at, at + block.nodeSize).insert(to, block);
    dispatch?.(tr.setSelection(selectionAt(state, tr.doc, to + inside)).scrollIntoView());
    return true;
  };
}

function selectionAt(state: EditorState, doc: Node, at: number) {
  const json = state.selection.toJSON() as { type: string };
  return (state.selection.constructor as unknown as { fromJSON(doc: Node, json: object): EditorState['selection'] }).fromJSON(doc, {
    ...json,
    anchor: at,
    head: at,
  });
}

function blockStart(doc: Node, index: number): number {
  return doc.children.slice(0, index).reduce((sum, node) => sum + node.nodeSize, 0);
}

function heading(level: number): Command {
  return (state, dispatch, view) =>
    (isHeading(state, level) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level }))(state, dispatch, view);
}

function isHeading(state: EditorState, level: number): boolean {
  const { parent } = state.selection.$from;
  return parent.type === nodes.heading && Number(parent.attrs['level']) === level;
}

/** Into a list, out of it, or from one sort of list to the other. */
function list(type: NodeType): Command {
  return (state, dispatch, view) => {
    const { $from } = state.selection;
    const depth = innermost(state, [nodes.bullets, nodes.numbers]);
    if (depth === undefined) return wrapInList(type)(state, dispatch, view);
    if ($from.node(depth).type === type) return liftListItem(nodes.item)(state, dispatch, view);
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, { loose: $from.node(depth).attrs['loose'] }));
    return true;
  };
}

function quote(...[state, dispatch, view]: Parameters<Command>): boolean {
  return (isInside(state, nodes.quote) ? lift : wrapIn(nodes.quote))(state, dispatch, view);
}

function isInside(state: EditorState, type: NodeType): boolean {
  const sorts = type === nodes.quote ? [type] : [nodes.bullets, nodes.numbers];
  const depth = innermost(state, sorts);
  return depth !== undefined && state.selection.$from.node(depth).type === type;
}

function innermost(state: EditorState, types: readonly NodeType[]): number | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) if (types.includes($from.node(depth).type)) return depth;
  return undefined;
}
