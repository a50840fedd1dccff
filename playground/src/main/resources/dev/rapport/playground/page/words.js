// Runs of words: names, dates, commands and links keep their meaning.
import { el } from './dom.js';
import { moment } from './time.js';

/** A command as part of a sentence, which a real button would not let break over two lines. */
function command(run, { use }) {
  const take = (event) => {
    event.preventDefault();
    use(run.text);
  };
  const onkeydown = (event) => { if (event.key === 'Enter' || event.key === ' ') take(event); };
  return el('span', { role: 'button', tabindex: '0', class: 'command', title: 'Put this in the message box', onclick: take, onkeydown }, run.text);
}

const kinds = {
  plain: (run) => run.text,
  strong: (run) => el('strong', { dir: 'auto' }, run.text),
  mention: (run) => el('span', { class: 'mention', dir: 'auto' }, `@${run.text}`),
  when: (run) => el('time', { datetime: run.instant, title: run.text }, moment(new Date(run.instant))),
  command,
  link: (run) => el('a', { href: run.target, target: '_blank', rel: 'noopener noreferrer' }, run.text),
};

/** The runs as nodes; `actions.use` takes a command over into the message box. */
export function words(runs, actions) {
  return runs.map((run) => (kinds[run.type] ?? kinds.plain)(run, actions));
}
