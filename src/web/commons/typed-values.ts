/** The address of a link, then its name; a bare host is taken for an address. */
export function linkFrom(line: string): { url: string; label: string } {
  const [url = '', ...label] = line.split(/\s+/);
  return { url: /^[\w-]+(\.[\w-]+)+(\/|$)/.test(url) ? `https://${url}` : url, label: label.join(' ') };
}

/** Nothing, or a number; what is not a number is refused by the form of the room. */
export function degrees(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  return text === '' ? null : Number(text);
}
