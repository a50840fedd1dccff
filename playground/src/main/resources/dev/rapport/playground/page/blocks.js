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

function facts(block, actions) {
  return el('dl', { class: 'facts' }, ...block.facts.map((fact) =>
    el('div', {}, el('dt', {}, fact.label), el('dd', { dir: 'auto' }, ...words(fact.words, actions)))));
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

const kinds = {
  text: (block, actions) => el('p', { dir: 'auto' }, ...words(block.words, actions)),
  heading: (block) => el('h3', { dir: 'auto' }, block.text),
  facts,
  draft,
  note: (block, actions) => el('p', { class: 'note', dir: 'auto' }, ...words(block.words, actions)),
  buttons: (block, actions) => row(block.buttons, actions),
  divider: () => el('hr'),
};

/** All blocks of a reply; entries that follow each other share a list. A reply without blocks is its summary. */
export function blocks(reply, actions) {
  if (!reply.blocks.length) return [el('p', { dir: 'auto' }, reply.summary)];
  const nodes = [];
  for (const block of reply.blocks) {
    if (block.type === 'entry') {
      if (nodes.at(-1)?.tagName !== 'UL') nodes.push(el('ul', { class: 'entries' }));
      nodes.at(-1).append(entry(block, actions));
    } else {
      nodes.push(kinds[block.type](block, actions));
    }
  }
  return nodes;
}
