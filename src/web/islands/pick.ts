import { made } from './made.ts';

type Found = { value: string; label: string; said: string }[];

const pause = 300;
const shortest = 2;

/** `<coco-pick data-url>` in a field: the cards that the words find come as boxes to tick while one types. */
class CocoPick extends HTMLElement {
  timer = 0;
  asked = '';

  connectedCallback(): void {
    const words = this.querySelector<HTMLInputElement>('input[type=search]');
    words?.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.ask(words.value.trim()), pause);
    });
    // Once a box is ticked the words have done their work and would only be asked about again.
    this.addEventListener('change', (event) => {
      if (words && event.target instanceof HTMLInputElement && event.target.checked) this.settle(words);
    });
  }

  settle(words: HTMLInputElement): void {
    words.value = '';
    this.asked = '';
    this.clear();
    words.focus();
  }

  async ask(words: string): Promise<void> {
    if (words === this.asked) return;
    this.asked = words;
    if (words.length < shortest) return this.clear();
    const answer = await fetch(`${this.dataset['url']}?${new URLSearchParams({ mots: words })}`).catch(() => undefined);
    if (!answer?.ok || words !== this.asked) return;
    this.show(((await answer.json()) as { cards: Found }).cards);
  }

  /** What is not ticked goes. */
  clear(): void {
    for (const box of this.querySelectorAll<HTMLInputElement>('.picked input'))
      if (!box.checked && box.value) box.closest('label')?.remove();
    this.say('');
  }

  show(cards: Found): void {
    this.clear();
    const picked = this.querySelector('.picked');
    const fieldset = this.closest('fieldset');
    if (!picked || !fieldset) return;
    const known = new Set([...picked.querySelectorAll('input')].map((box) => box.value));
    const list = picked.querySelector('.choices') ?? picked.appendChild(made('div', 'choices'));
    const more = cards.filter((card) => !known.has(card.value));
    list.append(...more.map((card) => choice(card, fieldset)));
    this.say(more.length > 0 ? more.map((card) => card.label).join(', ') : (this.dataset['none'] ?? ''));
  }

  say(words: string): void {
    const place = this.querySelector('[role=status]');
    if (place) place.textContent = words;
    place?.classList.toggle('sr', words !== this.dataset['none']);
  }
}

function choice({ value, label, said }: Found[number], fieldset: HTMLFieldSetElement): HTMLElement {
  const box = made('label', 'choice');
  const input = made('input');
  Object.assign(input, { type: fieldset.dataset['several'] === 'no' ? 'radio' : 'checkbox', name: fieldset.dataset['name'], value });
  const words = made('span', '', label);
  if (said) words.append(made('small', '', said));
  box.append(input, words);
  return box;
}

customElements.define('coco-pick', CocoPick);
