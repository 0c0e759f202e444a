/**
 * Runs in a page: writes each HTML into a frame of its own and says what there has no place in a page made of people's texts: handlers,
 * addresses that run, tags beyond those of a text; and whether something ran. Styles and scripts of the product itself stay out.
 */
export async function readFrames({ html, canary }: { html: string[]; canary: string }): Promise<string[][]> {
  const allowed = 'a blockquote br code del em h2 h3 h4 h5 h6 hr img li ol p pre section strong sup table tbody td th thead tr ul'.split(
    ' ',
  );
  return Promise.all(html.map(read));

  async function read(source: string): Promise<string[]> {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const end = source.indexOf('</head>');
    const head = source.slice(0, Math.max(0, end)).replace(/<link [^>]*>|<script [^>]*src=[^>]*><\/script>/g, '');
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    frame.contentDocument?.open();
    frame.contentDocument?.write(head + source.slice(Math.max(0, end)));
    frame.contentDocument?.close();
    await loaded;
    await new Promise((done) => setTimeout(done, 20));
    const found = frame.contentDocument ? faults(frame.contentDocument) : ['unread'];
    if (canary in window || (frame.contentWindow && canary in frame.contentWindow)) found.push('it ran');
    frame.remove();
    return found;
  }

  function faults(page: Document): string[] {
    return [...page.querySelectorAll('*')].flatMap((one) => {
      const strange = one.closest('.prose') && !one.matches('.prose') && !allowed.includes(one.localName) ? [one.localName] : [];
      return [
        ...strange,
        ...[...one.attributes].flatMap(({ name, value }) => (isBad(name, value) ? [name === 'href' ? value : name] : [])),
      ];
    });
  }

  function isBad(name: string, value: string): boolean {
    if (name.startsWith('on') || name === 'style' || name === 'srcdoc') return true;
    if (!['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name)) return false;
    return !['http:', 'https:', 'mailto:'].includes(new URL(value, location.href).protocol) && value !== 'data:,x';
  }
}
