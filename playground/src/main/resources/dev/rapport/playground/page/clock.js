// Rapport's own time: shown, ticking, and moved forward.
import { announce, byId } from './dom.js';
import { moveClock } from './server.js';
import { day, moment, shortMoment, time } from './time.js';

const TICK = 1000;
const units = [['week', 604800], ['day', 86400], ['hour', 3600], ['minute', 60]];

function ahead(seconds) {
  if (seconds < 60) return 'Real time';
  const [unit, length] = units.find(([, size]) => seconds >= size);
  const count = Math.round(seconds / length);
  return `${count} ${unit}${count === 1 ? '' : 's'} ahead of real time`;
}

export function clock(person) {
  let base = { at: Date.now(), since: performance.now() };
  const steps = [...document.querySelectorAll('[data-step]')];
  const note = byId('clock-note');

  const now = () => new Date(base.at + performance.now() - base.since);

  function paint() {
    const current = now();
    byId('clock-time').textContent = time(current);
    byId('clock-time').dateTime = current.toISOString();
    byId('clock-day').textContent = day(current);
    byId('bar-time').textContent = shortMoment(current);
  }

  async function move(step) {
    steps.forEach((one) => { one.disabled = true; });
    note.textContent = '';
    try {
      const { outcome } = await moveClock(person(), step);
      if (outcome === 'nothing-planned') note.textContent = 'Nothing is planned yet. Set a check-in first: checkin weekly on monday at 9:00';
      else announce(`It is now ${moment(now())}`);
    } catch (failure) {
      note.textContent = failure.sentence ?? 'Time could not be moved. Please try again.';
    } finally {
      steps.forEach((one) => { one.disabled = false; });
    }
  }

  steps.forEach((one) => one.addEventListener('click', async () => {
    await move(one.dataset.step);
    if (document.activeElement === document.body) one.focus();
  }));
  setInterval(paint, TICK);

  return {
    set(state) {
      base = { at: Date.parse(state.now), since: performance.now() };
      byId('clock-ahead').textContent = ahead(state.movedSeconds);
      paint();
    },
    now,
  };
}
