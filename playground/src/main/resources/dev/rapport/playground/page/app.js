// Puts the page together: one person's conversation, the message box, the clock.
import { announce, byId } from './dom.js';
import { clock } from './clock.js';
import { composer } from './composer.js';
import { conversation } from './conversation.js';
import { follow, sendEvent } from './server.js';
import { openSheet } from './sheet.js';
import { setUpWelcome, showWelcome } from './welcome.js';
import { showPeople } from './people.js';

const LAST_PERSON = 'rapport.person';
const NOT_REACHED = 'Rapport could not be reached. Your words are kept; press Enter to try again.';

const toggle = byId('side-toggle');

let me = '';
let team = [];
let unfollow = () => {};
let unsent = { text: '', id: '' };
let meet;
const met = new Promise((resolve) => { meet = resolve; });

const talk = conversation({ use: (text) => box.use(text), press });
const box = composer({ send, typedBefore: () => talk.typedBefore() });
const time = clock(() => me);

function problem(text) {
  byId('problem').textContent = text;
}

/** On a narrow page, shows or hides who one is and the clock. */
function unfold(open) {
  toggle.setAttribute('aria-expanded', String(open));
}

function refreshWelcome() {
  showWelcome(talk.isEmpty(), team.find((person) => person.id === me)?.name ?? '', time.now());
}

/** Words that are sent before the page knows whose they are stay in the box until it does. */
async function send(text) {
  if (!me) {
    box.giveBack(text);
    await met;
    if (box.text().trim() !== text) return;
    box.use('');
  }
  const id = text === unsent.text ? unsent.id : crypto.randomUUID();
  problem('');
  talk.show({ id, by: 'me', at: time.now().toISOString(), text });
  talk.wait(true);
  refreshWelcome();
  try {
    follows(await sendEvent({ as: me, id, kind: 'typed', text }), null);
    unsent = { text: '', id: '' };
  } catch {
    unsent = { text, id };
    talk.remove(id);
    box.giveBack(text);
    problem(NOT_REACHED);
    refreshWelcome();
  } finally {
    talk.wait(false);
  }
}

async function press(command, message, button) {
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  problem('');
  try {
    follows(await sendEvent({ as: me, id: crypto.randomUUID(), kind: 'pressed', command, message }), message);
  } catch {
    problem('That did not get through. Please press the button again.');
  } finally {
    button.removeAttribute('aria-disabled');
  }
}

/** What follows from an answer besides what arrives on the stream: a form. */
function follows(answer, message) {
  if (answer.outcome !== 'form') return;
  let attempt = { values: '', id: '' };
  openSheet(answer.form, async (values) => {
    const typed = JSON.stringify(values);
    if (attempt.values !== typed) attempt = { values: typed, id: crypto.randomUUID() };
    const result = await sendEvent({ as: me, id: attempt.id, kind: 'submitted', command: answer.form.command, message, values });
    if (result.outcome === 'errors') {
      attempt = { values: '', id: '' };
      return { errors: result.errors };
    }
    return { next: () => follows(result, message) };
  });
}

function open(person) {
  unfollow();
  unfold(false);
  unfollow = follow(person, {
    hello(state) {
      const same = me === state.me;
      me = state.me;
      meet();
      team = state.team;
      localStorage.setItem(LAST_PERSON, me);
      time.set(state.clock);
      showPeople(team, me, open);
      if (!same) talk.clear();
      talk.restore(state.messages);
      refreshWelcome();
    },
    message(message) {
      talk.show(message);
      refreshWelcome();
      if (message.by === 'rapport') announce(message.reply.summary);
      if (message.unasked) unfold(false);
      if (message.unasked && document.hidden) document.title = '• Rapport';
    },
    clock: time.set,
    connected(isConnected) { document.body.classList.toggle('offline', !isConnected); },
  });
}

toggle.addEventListener('click', () => unfold(toggle.getAttribute('aria-expanded') !== 'true'));
document.addEventListener('visibilitychange', () => { if (!document.hidden) document.title = 'Rapport'; });

setUpWelcome({ use: box.use, send });
open(localStorage.getItem(LAST_PERSON) ?? '');
if (matchMedia('(min-width: 60rem)').matches) box.focus();
