type Asked = { token: string; bits: number };

const oldMilliseconds = 3_600_000;

/** `<coco-proof data-url data-worker>` inside a form: works out, while somebody writes, what tells a person from a flood of robots. */
class CocoProof extends HTMLElement {
  working: Promise<string> | undefined;
  since = 0;

  connectedCallback(): void {
    const form = this.closest('form');
    const box = this.querySelector('input');
    if (!form || !box || !('Worker' in window)) return;
    const plain = this.querySelector<HTMLElement>('[data-plain]');
    if (plain) plain.hidden = true;
    form.addEventListener('input', () => void (this.working ??= this.work()), { once: true });
    form.addEventListener('submit', (event) => {
      // A preview is for whoever asks.
      if (this.isFresh(box) || event.submitter?.hasAttribute('formaction')) return;
      event.preventDefault();
      this.wait(form, box, event.submitter);
    });
  }

  isFresh(box: HTMLInputElement): boolean {
    return box.value !== '' && Date.now() - this.since < oldMilliseconds;
  }

  /** Sends the form once the work is done; when it cannot be done, the server says what to do. */
  async wait(form: HTMLFormElement, box: HTMLInputElement, submitter: HTMLElement | null): Promise<void> {
    const said = this.querySelector<HTMLElement>('[role=status]');
    if (said) said.textContent = this.dataset['said'] ?? '';
    if (Date.now() - this.since >= oldMilliseconds) this.working = undefined;
    box.value = await (this.working ??= this.work()).catch(() => 'none');
    this.working = undefined;
    this.since = Date.now();
    // Work that was done before goes on inside the event of the first try, where browsers leave a second one out.
    setTimeout(() => form.requestSubmit(submitter));
  }

  async work(): Promise<string> {
    this.since = Date.now();
    const answer = await fetch(this.dataset['url'] ?? '');
    const { token, bits } = (await answer.json()) as Asked;
    const worker = new Worker(this.dataset['worker'] ?? '');
    const number = await new Promise<number>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<number>) => resolve(data));
      worker.addEventListener('error', reject);
      worker.postMessage({ token, bits });
    });
    worker.terminate();
    return `${token}:${number}`;
  }
}

customElements.define('coco-proof', CocoProof);
