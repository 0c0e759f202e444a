/** Drawn with one pen in a box of 24. */
const strokes: Record<string, string> = {
  bold: 'M7 4.5h6a3.5 3.5 0 010 7H7zM7 11.5h7a4 4 0 010 8H7z',
  italic: 'M10 4.5h8M6 19.5h8M14.5 4.5l-5 15',
  heading2: 'M3.5 5v14M11.5 5v14M3.5 12h8M15.5 12.5a2.7 2.7 0 115 1.5c-.8 1.5-3.2 2.6-5 5h5.5',
  heading3: 'M3.5 5v14M11.5 5v14M3.5 12h8M15.8 10.5h4.4l-2.6 3.2a2.7 2.7 0 11-2.2 4.6',
  link: 'M10 14l4-4M11 7l1.8-1.8a4.2 4.2 0 016 6L17 13M13 17l-1.8 1.8a4.2 4.2 0 01-6-6L7 11',
  bullets: 'M9.5 6H20M9.5 12H20M9.5 18H20M4.5 6h.1M4.5 12h.1M4.5 18h.1',
  numbers: 'M10.5 6H20M10.5 12H20M10.5 18H20M4 4.5l1.5-.7V9M3.8 14.2c.4-1.4 2.9-1.3 2.7.3-.1.9-1.6 1.9-2.7 3.3h3',
  quote: 'M4 17c3-1 4.500-3.500 4.500-8H4v5h3M14 17c3-1 4.500-3.500 4.500-8H14v5h3',
  undo: 'M8 5L4 9l4 4M4 9h9.500a5.500 5.500 0 010 11H9',
  redo: 'M16 5l4 4-4 4M20 9h-9.500a5.500 5.500 0 000 11H15',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  remove: 'M6 6l12 12M18 6L6 18',
};

export function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const attributes = { viewBox: '0 0 24 24', width: '22', height: '22', 'aria-hidden': 'true' };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', strokes[name] ?? '');
  svg.append(path);
  return svg;
}

/** A button that shows a drawing and says its name. */
export function iconButton(name: string, label: string, keys = ''): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.title = keys === '' ? label : `${label} (${keys})`;
  button.setAttribute('aria-label', label);
  button.append(icon(name));
  return button;
}
