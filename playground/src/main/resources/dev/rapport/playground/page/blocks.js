// A reply's blocks as elements, from top to bottom.
import { el } from './dom.js';
import { words } from './words.js';

function button({ label, command, look }, actions) {
  return el('button', { type: 'button', class: `action ${look}`, onclick: (event) => actions.press(command, event.currentTarget) }, label);
}

function row(buttons, actions) {
  return el('div', { class: 'actions' }, ...buttons.map((one) => button(one, actions)));
}

function entry(block, actions) {
  const item = el('li', { class: 'entry' }, el('p', { dir: 'auto' }, ...words(block.words, actions)));
  if (block.buttons.length) item.append(row(block.buttons, actions));
  return item;
}

function fact({ label, words: value }, actions, apart) {
  const place = apart ? 'apart' : null;
  return el('div', {}, el('dt', { class: place }, label), el('dd', { class: place, dir: 'auto' }, ...words(value, actions)));
}

function draft(block) {
  const copy = el('button', { type: 'button', class: 'copy' }, 'Copy');
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(block.text);
      copy.textContent = 'Copied';
    } catch {
      copy.textContent = 'Select the text to copy it';
    }
    setTimeout(() => { copy.textContent = 'Copy'; }, 2500);
  });
  return el('figure', { class: 'draft', 'aria-label': 'A draft to send' }, el('blockquote', { dir: 'auto' }, block.text), copy);
}

function meeting(block, actions) {
  const file = new Blob([block.calendar], { type: 'text/calendar;charset=utf-8' });
  const save = el('button', { type: 'button', class: 'action ordinary' }, 'Add to calendar');
  save.addEventListener('click', () => {
    const link = el('a', { href: URL.createObjectURL(file), download: `${block.title}.ics` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  return el('div', { class: 'meeting' }, el('p', { dir: 'auto' }, ...words(block.words, actions)), save);
}

const kinds = {
  meeting,
  chat: (block, actions) => el('div', {}, el('p', { dir: 'auto' }, ...words(block.words, actions)), draft(block)),
  text: (block, actions) => el('p', { dir: 'auto' }, ...words(block.words, actions)),
  heading: (block) => el('h3', { dir: 'auto' }, block.text),
  draft,
  note: (block, actions) => el('p', { class: 'note', dir: 'auto' }, ...words(block.words, actions)),
  buttons: (block, actions) => row(block.buttons, actions),
  divider: () => el('hr'),
};

/** The list that the last block began, if this one goes on with it: entries share a list, facts their columns. */
function open(nodes, tag, name) {
  if (nodes.at(-1)?.tagName !== tag.toUpperCase()) nodes.push(el(tag, { class: name }));
  return nodes.at(-1);
}

/** All blocks of a reply. A reply without blocks is its summary. */
export function blocks(reply, actions) {
  if (!reply.blocks.length) return [el('p', { dir: 'auto' }, reply.summary)];
  const nodes = [];
  for (const block of reply.blocks) {
    if (block.type === 'entry') {
      open(nodes, 'ul', 'entries').append(entry(block, actions));
    } else if (block.type === 'facts') {
      const list = open(nodes, 'dl', 'facts');
      const begun = list.childElementCount > 0;
      list.append(...block.facts.map((one, index) => fact(one, actions, begun && index === 0)));
    } else {
      nodes.push(kinds[block.type](block, actions));
    }
  }
  return nodes;
}
