// The page before anything was said: three things to try.
import { byId, el } from './dom.js';

const TRIES = [
  { title: 'Add someone who matters', words: 'add Ada Lovelace, CTO at Analytical Engines, strategic, every 6 weeks', edit: true },
  { title: 'Ask what today is for', words: 'today' },
  { title: 'Look around a full network', words: 'demo' },
];

function greeting(hour) {
  if (hour < 5) return 'Good evening';
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}

/** Fills in the three tries: the first goes to the message box, to be changed; the others are said at once. */
export function setUpWelcome({ use, send }) {
  byId('tries').replaceChildren(...TRIES.map((one) =>
    el('li', {}, el('button', { type: 'button', class: 'try', onclick: () => (one.edit ? use : send)(one.words) },
      el('span', { class: 'try-title' }, one.title), el('span', { class: 'try-words' }, one.words)))));
}

export function showWelcome(visible, name, now) {
  byId('welcome').hidden = !visible;
  byId('welcome-title').textContent = `${greeting(now.getHours())}, ${name.split(' ')[0]}`;
}
