/** `<coco-offline data-page>`: a button that keeps the public pages one reads on this device, for when the network is gone. */
class CocoOffline extends HTMLElement {
  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) return;
    this.hidden = false;
    const button = this.querySelector('button');
    const said = this.querySelector<HTMLElement>('[role=status]');
    const tell = () => {
      if (said) said.hidden = false;
      if (button) button.hidden = true;
    };
    navigator.serviceWorker.getRegistration('/').then((known) => known && tell());
    button?.addEventListener('click', () => {
      const page = encodeURIComponent(this.dataset['page'] ?? '/hors-ligne');
      navigator.serviceWorker.register(`/reader.js?hors-ligne=${page}`).then(tell);
    });
  }
}

customElements.define('coco-offline', CocoOffline);
