import { made } from './made.ts';

type Similar = { href: string; title: string; lang: string; kind: string }[];

const pause = 500;
const shortest = 4;

/** `<coco-similar data-url>` inside a form: asks which cards have nearly the title that is being typed, and says so quietly. */
class CocoSimilar extends HTMLElement {
  timer = 0;
  asked = '';

  connectedCallback(): void {
    const title = this.closest('form')?.querySelector<HTMLInputElement>('input[name=title]');
    title?.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.ask(title.value.trim()), pause);
    });
  }

  async ask(title: string): Promise<void> {
    if (title === this.asked) return;
    this.asked = title;
    if (title.length < shortest) return this.show([]);
    const answer = await fetch(`${this.dataset['url']}?${new URLSearchParams({ titre: title })}`).catch(() => undefined);
    if (!answer?.ok || title !== this.asked) return;
    this.show(((await answer.json()) as { cards: Similar }).cards);
  }

  show(cards: Similar): void {
    const place = this.querySelector<HTMLElement>('[aria-live]');
    if (!place) return;
    if (cards.length === 0) return place.replaceChildren();
    const box = made('div', 'note stack');
    const head = made('p');
    head.append(made('b', '', place.dataset['title']));
    const list = made('ul');
    list.append(...cards.map(itemOf));
    box.append(head, list, made('p', 'meta', place.dataset['beside']));
    place.replaceChildren(box);
  }
}

function itemOf({ href, title, lang, kind }: Similar[number]): HTMLElement {
  const item = made('li');
  const link = made('a', '', title);
  Object.assign(link, { href, lang, target: '_blank', rel: 'noopener' });
  item.append(link, ' ', made('span', 'meta', kind));
  return item;
}

customElements.define('coco-similar', CocoSimilar);
