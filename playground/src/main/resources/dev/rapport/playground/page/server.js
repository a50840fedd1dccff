// What goes to the server and what comes from it.

const RETRY = 2000;

export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The server answered, and did not do it; `sentence` says what went wrong, where it was a failure of Rapport's. */
class Refused extends Error {
  constructor(path, status, body) {
    super(`${path} answered ${status}`);
    this.sentence = status === 500 ? body : undefined;
  }
}

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Refused(path, response.status, await response.text());
  return response.json();
}

/** Sends words, a press or a form. The id stays the same when the event is sent again. */
export const sendEvent = (event) => post('/playground/events', { zone, locale: navigator.language, ...event });

export const moveClock = (as, step) => post('/playground/clock', { as, step, zone });

/** Follows one person's conversation until the function it returns is called; a lost connection is made again. */
export function follow(as, { hello, message, clock, connected }) {
  let source;
  let again;

  function connect() {
    source = new EventSource(`/playground/stream?${new URLSearchParams({ as, zone })}`);
    const on = (name, handle) => source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
    on('hello', (state) => { connected(true); hello(state); });
    on('message', message);
    on('clock', clock);
    source.addEventListener('error', () => {
      connected(false);
      // after an answer that is no stream the browser does not try again by itself
      if (source.readyState === EventSource.CLOSED) again = setTimeout(connect, RETRY);
    });
  }

  connect();
  return () => {
    clearTimeout(again);
    source.close();
  };
}
