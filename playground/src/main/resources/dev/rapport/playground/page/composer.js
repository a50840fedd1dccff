// The message box: grows with its text, remembers what was typed, and never loses it.
import { byId } from './dom.js';

export function composer({ send, typedBefore }) {
  const box = byId('words');
  let back = 0;
  let draft = '';

  function fit() {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 180)}px`;
  }

  function put(text) {
    box.value = text;
    box.setSelectionRange(text.length, text.length);
    fit();
  }

  function browse(step, event) {
    const typed = typedBefore().filter((text, index, all) => text !== all[index - 1]);
    const wanted = Math.min(Math.max(back + step, 0), typed.length);
    const inText = box.value.includes('\n') || (back === 0 && step > 0 && box.selectionStart > 0);
    if (wanted === back || inText) return;
    event.preventDefault();
    if (back === 0) draft = box.value;
    back = wanted;
    put(back === 0 ? draft : typed.at(-back));
  }

  box.addEventListener('input', () => { back = 0; fit(); });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      byId('composer').requestSubmit();
    } else if (event.key === 'ArrowUp') {
      browse(1, event);
    } else if (event.key === 'ArrowDown' && back > 0) {
      browse(-1, event);
    }
  });
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (!text) return;
    back = 0;
    put('');
    send(text);
  });

  return {
    /** Puts words into the box, for the person to change or send. */
    use(text) { back = 0; put(text); box.focus(); },
    /** Gives back what could not be sent, unless something else is being typed. */
    giveBack(text) { if (!box.value) put(text); },
    text: () => box.value,
    focus() { box.focus(); },
  };
}
