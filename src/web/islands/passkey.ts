import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

type Answer = { ok?: unknown; refused?: string };
type Done = { next: string };

/** `<coco-passkey data-task="use|add" data-url data-next>`: asks the server what to do, the device to do it, the server to check it. */
class CocoPasskey extends HTMLElement {
  connectedCallback(): void {
    if (!browserSupportsWebAuthn()) return;
    this.hidden = false;
    const button = this.querySelector('button');
    button?.addEventListener('click', () => {
      button.disabled = true;
      this.tell(false);
      this.pass()
        .then((next) => location.assign(next))
        .catch(() => this.tell(true))
        .finally(() => (button.disabled = false));
    });
  }

  async pass(): Promise<string> {
    const optionsJSON = await this.post({ ask: true, next: this.dataset['next'] });
    const response =
      this.dataset['task'] === 'add'
        ? await startRegistration({ optionsJSON: optionsJSON as Parameters<typeof startRegistration>[0]['optionsJSON'] })
        : await startAuthentication({ optionsJSON: optionsJSON as Parameters<typeof startAuthentication>[0]['optionsJSON'] });
    return ((await this.post({ response })) as Done).next;
  }

  async post(body: unknown): Promise<unknown> {
    const answer = await fetch(this.dataset['url'] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const told = (await answer.json()) as Answer;
    if (told.ok === undefined) throw new Error(told.refused ?? String(answer.status));
    return told.ok;
  }

  tell(failed: boolean): void {
    const told = this.querySelector<HTMLElement>('[role=alert]');
    if (told) told.hidden = !failed;
  }
}

customElements.define('coco-passkey', CocoPasskey);
