// Runs of words: names, dates, commands and links keep their meaning.
import { el } from './dom.js';
import { moment } from './time.js';

const kinds = {
  plain: (run) => run.text,
  strong: (run) => el('strong', { dir: 'auto' }, run.text),
  mention: (run) => el('span', { class: 'mention', dir: 'auto' }, `@${run.text}`),
  when: (run) => el('time', { datetime: run.instant, title: run.text }, moment(new Date(run.instant))),
  command: (run, { use }) =>
    el('button', { type: 'button', class: 'command', title: 'Put this in the message box', onclick: () => use(run.text) }, run.text),
  link: (run) => el('a', { href: run.target, target: '_blank', rel: 'noopener noreferrer' }, run.text),
};

/** The runs as nodes; `actions.use` takes a command over into the message box. */
export function words(runs, actions) {
  return runs.map((run) => (kinds[run.type] ?? kinds.plain)(run, actions));
}
