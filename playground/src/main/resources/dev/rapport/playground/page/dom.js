// Small helpers to build elements. Text becomes text: nothing here reads markup.

/** An element with properties (`class`, `on…` handlers, attributes) and children; strings become text. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export const byId = (id) => document.getElementById(id);

/** Says something to a screen reader, even if it is what was said last. */
export function announce(text) {
  const news = byId('news');
  news.textContent = '';
  setTimeout(() => { news.textContent = text; }, 60);
}
