// A form of Rapport's, as a dialogue. What was typed stays until it was accepted.
import { byId, el } from './dom.js';

const FEW = 4;

function control(field, id) {
  const common = { id, name: field.id, 'aria-required': String(field.required), 'aria-describedby': `${id}-error` };
  if (field.type === 'choice') return select(field, common);
  if (field.type === 'text' && field.multiline) {
    const area = el('textarea', { ...common, rows: '3', maxlength: field.maxLength, placeholder: field.hint || null });
    area.value = field.value;
    return area;
  }
  const input = el('input', { ...common, type: field.type, maxlength: field.maxLength, placeholder: field.hint || null, autocomplete: 'off' });
  input.value = field.value;
  return input;
}

function select(field, common) {
  const empty = field.required && field.value ? [] : [el('option', { value: '' }, field.required ? 'Choose…' : 'None')];
  const list = el('select', common, ...empty, ...field.options.map((one) => el('option', { value: one.value }, one.label)));
  list.value = field.value;
  return list;
}

function pills(field, id) {
  return el('div', { class: 'pills' }, ...field.options.map((one, index) => {
    const radio = el('input', {
      type: 'radio', name: field.id, value: one.value, id: index ? `${id}-${index}` : id,
      checked: one.value === field.value, 'aria-describedby': `${id}-error`,
    });
    return el('label', {}, radio, el('span', {}, one.label));
  }));
}

function row(field) {
  const id = `field-${field.id}`;
  const required = field.required && !field.value ? [el('span', { class: 'required' }, ' required')] : [];
  const error = el('p', { class: 'error', id: `${id}-error` });
  if (field.type === 'choice' && field.required && field.options.length <= FEW) {
    return el('fieldset', { class: 'field', 'data-field': field.id }, el('legend', {}, field.label, ...required), pills(field, id), error);
  }
  return el('div', { class: 'field', 'data-field': field.id },
    el('label', { for: id }, field.label, ...required), control(field, id), error);
}

function showErrors(form, errors) {
  for (const part of form.querySelectorAll('.field')) {
    const sentence = errors[part.dataset.field] ?? '';
    part.querySelector('.error').textContent = sentence;
    part.querySelectorAll('input, select, textarea').forEach((one) => {
      if (sentence) one.setAttribute('aria-invalid', 'true');
      else one.removeAttribute('aria-invalid');
    });
  }
  form.querySelector('[aria-invalid]')?.focus();
}

/** Opens the form; `submit(values)` answers with `errors` by field, or with what happens `next` once it was accepted. */
export function openSheet(form, submit) {
  const sheet = byId('sheet');
  const problem = el('p', { class: 'problem', role: 'alert' });
  const send = el('button', { type: 'submit', class: 'action primary' }, form.submit);
  const element = el('form', { novalidate: true },
    el('h2', { id: 'sheet-title' }, form.title),
    el('div', { class: 'fields' }, ...form.fields.map(row)),
    problem,
    el('div', { class: 'actions end' },
      el('button', { type: 'button', class: 'action ordinary', onclick: () => sheet.close() }, 'Cancel'), send));

  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    send.disabled = true;
    problem.textContent = '';
    try {
      const values = Object.fromEntries(form.fields.map((field) => [field.id, new FormData(element).get(field.id) ?? '']));
      const { errors, next } = await submit(values);
      if (errors) {
        showErrors(element, errors);
      } else {
        sheet.close();
        next();
      }
    } catch {
      problem.textContent = 'That did not get through. Nothing is lost; please try again.';
    } finally {
      send.disabled = false;
    }
  });

  sheet.replaceChildren(element);
  sheet.setAttribute('aria-labelledby', 'sheet-title');
  sheet.showModal();
  element.querySelector('input:not([type=radio]), textarea, select')?.focus();
}
