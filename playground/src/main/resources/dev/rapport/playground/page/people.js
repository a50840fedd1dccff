// Who one is: the people of the demo team.
import { byId, el } from './dom.js';

const initials = (name) => name.split(' ').map((part) => part[0]).join('');

/** Shows the team, with `me` chosen; `choose(id)` when somebody else is picked. */
export function showPeople(team, me, choose) {
  const list = byId('people');
  byId('bar-name').textContent = team.find((person) => person.id === me).name;
  if (list.querySelector('label')) return;
  for (const person of team) {
    const radio = el('input', { type: 'radio', name: 'as', value: person.id, checked: person.id === me, onchange: () => choose(person.id) });
    list.append(el('label', { class: 'person' }, radio,
      el('span', { class: 'face', 'aria-hidden': 'true' }, initials(person.name)),
      el('span', { class: 'who' }, el('span', { class: 'name' }, person.name), el('span', { class: 'title' }, person.title))));
  }
}
