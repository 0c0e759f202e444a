type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Values = [name: string, value: string][];
/** `base`: the version that the form began with. `before`: an older one that nobody decided about yet. */
type Entry = { at: number; base: string | null; values: Values; before?: Entry };

const prefix = 'coco-draft ';
const keptMilliseconds = 60 * 24 * 3_600_000;
const pause = 400;

/** `<coco-draft data-key>` inside a form: keeps what is typed on this device until it is published, and offers it again. */
class CocoDraft extends HTMLElement {
  offered: Entry | undefined;
  fresh = '';
  timer = 0;

  connectedCallback(): void {
    const form = this.closest('form');
    if (!form || !storageWorks()) return;
    forgetWritten();
    this.fresh = JSON.stringify(valuesOf(form));
    this.offer(read(this.key));
    form.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.keep(form), pause);
    });
    form.addEventListener('submit', () => this.keep(form));
    addEventListener('pagehide', () => this.keep(form));
    for (const button of this.querySelectorAll('button'))
      button.addEventListener('click', () => (button.dataset['do'] === 'restore' ? this.restore(form) : this.drop()));
  }

  get key(): string {
    return prefix + (this.dataset['key'] ?? '');
  }

  /** The newest that says something else than the form does. */
  offer(entry: Entry | undefined): void {
    let found = entry;
    while (found && JSON.stringify(found.values) === this.fresh) found = found.before;
    this.offered = found;
    this.hidden = found === undefined;
    const said = this.querySelector('p');
    if (!found || !said) return;
    const when = new Intl.DateTimeFormat(this.lang, { dateStyle: 'long', timeStyle: 'short' }).format(found.at);
    said.textContent = (this.dataset['said'] ?? '').replace('…', when);
  }

  keep(form: HTMLFormElement): void {
    const values = valuesOf(form);
    if (JSON.stringify(values) === this.fresh) return;
    const entry: Entry = { at: Date.now(), base: baseOf(form)?.value ?? null, values };
    write(this.key, this.offered ? { ...entry, before: this.offered } : entry);
  }

  restore(form: HTMLFormElement): void {
    const entry = this.offered;
    if (!entry) return;
    fill(form, entry.values);
    const base = baseOf(form);
    if (base && entry.base !== null) base.value = entry.base;
    this.offered = undefined;
    this.hidden = true;
    this.keep(form);
    form.querySelector<HTMLElement>('input:not([type=hidden]), textarea')?.focus();
  }

  drop(): void {
    const next = this.offered?.before;
    if (next) write(this.key, next);
    else localStorage.removeItem(this.key);
    this.offer(next);
    if (this.hidden) this.closest('form')?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus();
  }
}

/** Who somebody is stays out of it: a device may be shared. */
function fieldsOf(form: HTMLFormElement): Field[] {
  const apart = new Set(['file', 'hidden', 'submit', 'button', 'password', 'email']);
  return [...form.querySelectorAll<Field>('input[name], textarea[name], select[name]')].filter(
    (field) => !apart.has(field.type) && field.name !== 'name',
  );
}

function isTicked(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio';
}

function valuesOf(form: HTMLFormElement): Values {
  return fieldsOf(form)
    .filter((field) => !isTicked(field) || field.checked)
    .map((field) => [field.name, field.value.replaceAll('\r\n', '\n')]);
}

function fill(form: HTMLFormElement, values: Values): void {
  for (const field of fieldsOf(form)) {
    const mine = values.filter(([name]) => name === field.name).map(([, value]) => value);
    if (isTicked(field)) field.checked = mine.includes(field.value);
    else if (mine.length > 0) field.value = mine[0] ?? '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  for (const details of form.querySelectorAll('details')) {
    if (
      [...details.querySelectorAll<Field>('input, textarea')].some(
        (field) => field.type !== 'hidden' && field.value !== '' && !isTicked(field),
      )
    )
      details.open = true;
  }
}

function baseOf(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('input[type=hidden][name=base]');
}

function read(key: string): Entry | undefined {
  try {
    const entry = JSON.parse(localStorage.getItem(key) ?? 'null') as Entry | null;
    return entry && Date.now() - entry.at < keptMilliseconds ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** A full store makes room: the oldest drafts go. */
function write(key: string, entry: Entry): void {
  for (;;) {
    try {
      return localStorage.setItem(key, JSON.stringify(entry));
    } catch {
      const others = keys().filter((other) => other !== key);
      const oldest = others.sort((a, b) => (read(a)?.at ?? 0) - (read(b)?.at ?? 0))[0];
      if (oldest === undefined) return;
      localStorage.removeItem(oldest);
    }
  }
}

function keys(): string[] {
  return Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '').filter((key) => key.startsWith(prefix));
}

/** The server says by a cookie what was published; what is too old goes too. */
function forgetWritten(): void {
  const said = /(?:^|; )ecrit=([^;]*)/.exec(document.cookie)?.[1];
  if (said) {
    for (const key of decodeURIComponent(said).split(' ')) localStorage.removeItem(prefix + key);
    document.cookie = 'ecrit=; path=/; max-age=0; samesite=lax';
  }
  for (const key of keys()) if (!read(key)) localStorage.removeItem(key);
}

function storageWorks(): boolean {
  try {
    localStorage.setItem(`${prefix}?`, '{"at":0}');
    localStorage.removeItem(`${prefix}?`);
    return true;
  } catch {
    return false;
  }
}

customElements.define('coco-draft', CocoDraft);
