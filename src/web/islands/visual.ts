type Sheet = HTMLElement & {
  open(area: HTMLTextAreaElement, words: Record<string, string>): boolean;
  reread(): boolean;
  write(): void;
};

const key = 'coco-writing';
let coming: Promise<unknown> | undefined;

/** `<coco-visual data-of data-sheet data-words>`: a switch between the textarea named by `data-of` and the same text laid out. */
class CocoVisual extends HTMLElement {
  sheet: Sheet | undefined;

  connectedCallback(): void {
    const area = document.querySelector<HTMLTextAreaElement>(`textarea#${CSS.escape(this.dataset['of'] ?? '')}`);
    if (!area) return;
    // Moving it connects it anew.
    if (area.previousElementSibling !== this) return area.before(this);
    this.hidden = false;
    for (const button of this.querySelectorAll('button'))
      button.addEventListener('click', () => {
        remember(button.dataset['mode'] ?? '');
        this.show(area, button.dataset['mode'] === 'visual', true);
      });
    const label = area.labels[0];
    label?.addEventListener('click', () => area.hidden && this.querySelector<HTMLElement>('[role=textbox]')?.focus());
    if (remembered() === 'visual') this.show(area, true, false);
  }

  async show(area: HTMLTextAreaElement, visual: boolean, asked: boolean): Promise<void> {
    this.tell(false);
    const laid = visual && (await this.layOut(area));
    if (visual && !laid) this.tell(asked);
    if (!laid) this.sheet?.write();
    area.hidden = laid;
    if (this.sheet) this.sheet.hidden = !laid;
    for (const button of this.querySelectorAll('button[data-mode]'))
      button.setAttribute('aria-pressed', String((button as HTMLElement).dataset['mode'] === (laid ? 'visual' : 'markdown')));
  }

  async layOut(area: HTMLTextAreaElement): Promise<boolean> {
    try {
      if (this.sheet) return this.sheet.reread();
      await (coming ??= load(this.dataset['sheet'] ?? ''));
      const sheet = document.createElement('coco-sheet') as Sheet;
      if (!sheet.open(area, JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>)) return false;
      this.sheet = sheet;
      this.append(sheet);
      return true;
    } catch {
      coming = undefined;
      return false;
    }
  }

  tell(heavy: boolean): void {
    const said = this.querySelector<HTMLElement>('[role=status]');
    if (said) said.hidden = !heavy;
  }
}

/** Only who asks for it pays for it: the switch weighs one kilobyte, what it opens a hundred. */
function load(address: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', src: address, onload: resolve, onerror: reject });
    document.head.append(script);
  });
}

function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(mode: string): void {
  try {
    localStorage.setItem(key, mode);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

customElements.define('coco-visual', CocoVisual);
