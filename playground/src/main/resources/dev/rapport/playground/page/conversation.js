// The conversation on the page: messages by id, days between them, what is on its way.
import { byId, el } from './dom.js';
import { blocks } from './blocks.js';
import { day, time } from './time.js';

export function conversation(actions) {
  const log = byId('log');
  const shown = new Map();
  const waiting = el('div', { class: 'waiting', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));

  function body(message) {
    if (message.by === 'me') return [el('p', { dir: 'auto' }, message.text)];
    return blocks(message.reply, {
      use: actions.use,
      press: (command, button) => actions.press(command, message.id, button),
    });
  }

  function fill(element, message) {
    const at = new Date(message.at);
    const who = message.by === 'me' ? 'You' : 'Rapport';
    element.className = `message ${message.by}${message.unasked ? ' unasked' : ''}`;
    element.dataset.day = day(at);
    element.setAttribute('aria-label', `${who}, ${time(at)}`);
    const meta = el('p', { class: 'meta' }, el('time', { datetime: message.at }, time(at)));
    if (message.among) meta.prepend(el('span', { class: 'among', dir: 'auto' }, message.among), ' · ');
    element.replaceChildren(el('div', { class: 'bubble' }, ...body(message)), meta);
  }

  function separateDays() {
    log.querySelectorAll('.day').forEach((line) => line.remove());
    let last = '';
    for (const element of log.querySelectorAll('.message')) {
      if (element.dataset.day !== last) element.before(el('p', { class: 'day' }, element.dataset.day));
      last = element.dataset.day;
    }
  }

  function keepFocus(element, change) {
    const inside = element.contains(document.activeElement);
    change();
    if (inside) (element.querySelector('button') ?? byId('words')).focus({ preventScroll: true });
  }

  function show(message) {
    let element = shown.get(message.id);
    const fresh = !element;
    if (fresh) {
      element = el('article');
      shown.set(message.id, element);
      log.append(element);
    }
    keepFocus(element, () => fill(element, message));
    if (waiting.isConnected) log.append(waiting);
    return { element, fresh };
  }

  function reveal(element) {
    const scroll = byId('scroll');
    const tall = element.offsetHeight > scroll.clientHeight - 80;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: tall ? 'start' : 'end', behavior: calm ? 'auto' : 'smooth' });
  }

  return {
    clear() {
      shown.clear();
      log.replaceChildren();
    },
    /** Shows what there was already, at its end, without a word to the screen reader. */
    restore(messages) {
      messages.forEach(show);
      separateDays();
      log.lastElementChild?.scrollIntoView({ block: 'end' });
    },
    /** Shows a new message, or one that changed in its place. True if it is new. */
    show(message) {
      const { element, fresh } = show(message);
      separateDays();
      if (fresh) {
        element.classList.add('arriving');
        reveal(element);
      }
      return fresh;
    },
    /** Takes back what did not arrive. */
    remove(id) {
      shown.get(id)?.remove();
      shown.delete(id);
      separateDays();
    },
    wait(isWaiting) {
      if (isWaiting) {
        log.append(waiting);
        reveal(waiting);
      } else {
        waiting.remove();
      }
    },
    isEmpty: () => shown.size === 0,
    typedBefore: () => [...log.querySelectorAll('.message.me .bubble')].map((bubble) => bubble.textContent),
  };
}
