/**
 * Runs in a page: writes each HTML into a frame of its own and says what there has no place in a page made of people's texts: handlers,
 * addresses that run, tags beyond those of a text; and whether something ran. Styles and scripts of the product itself stay out.
 * The frames stay for the next ones; all but the first two are not laid out, which takes most of the time and changes nothing of what runs.
 */
export async function readFrames({ html, canary }: { html: string[]; canary: string }): Promise<string[][]> {
  const allowed = 'a blockquote br code del em h2 h3 h4 h5 h6 hr img li ol p pre section strong sup table tbody td th thead tr ul'.split(
    ' ',
  );
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('body > iframe')];
  while (frames.length < html.length) frames.push(addFrame(frames.length > 1));
  html.forEach((source, n) => write(frames[n]?.contentDocument, source));
  await new Promise((done) => setTimeout(done, 20));
  return Promise.all(html.map((_, n) => found(frames[n])));

  function addFrame(hidden: boolean): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.hidden = hidden;
    return document.body.appendChild(frame);
  }

  function write(page: Document | null | undefined, source: string): void {
    const end = Math.max(0, source.indexOf('</head>'));
    const head = source.slice(0, end).replace(/<link [^>]*>|<script [^>]*src=[^>]*><\/script>/g, '');
    page?.open();
    page?.write(head + source.slice(end));
    page?.close();
  }

  async function found(frame: HTMLIFrameElement | undefined): Promise<string[]> {
    const page = frame?.contentDocument;
    for (let waits = 0; page?.readyState !== 'complete' && waits < 250; waits += 1) await new Promise((done) => setTimeout(done, 20));
    const all = page?.readyState === 'complete' ? faults(page) : ['unread'];
    for (const one of [window, frame?.contentWindow]) {
      if (one && canary in one) all.push('it ran');
      if (one) Reflect.deleteProperty(one, canary);
    }
    return all;
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
