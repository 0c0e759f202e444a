/** An element with its class and its words, as text. */
export function made<N extends keyof HTMLElementTagNameMap>(name: N, look = '', text = ''): HTMLElementTagNameMap[N] {
  const element = document.createElement(name);
  if (look) element.className = look;
  element.textContent = text;
  return element;
}
