// The playground in a real browser, as a leader would try it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { shortcomings } from '../lib/accessibility.mjs';
import { launch, picture, visitor } from '../lib/browser.mjs';
import { startRapport } from '../lib/rapport.mjs';

// Promises and reminders of the demo may come first; how many depends on the day the test is run on.
const PROMPTS_OF_A_WEEK = 10;
const PHONE = { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true };

let rapport;
let browser;

before(async () => {
  rapport = await startRapport();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await rapport?.stop();
});

/** Somebody of the team at the page, as if it was them the last time. */
async function open(as, options) {
  const visit = await visitor(browser, options);
  await visit.page.addInitScript((id) => localStorage.setItem('rapport.person', id), as);
  await visit.page.goto(rapport.url);
  await visit.page.locator(`input[value=${as}]:checked`).waitFor({ state: 'attached' });
  return visit;
}

const box = (page) => page.getByRole('textbox', { name: 'Message to Rapport' });
const answers = (page) => page.locator('.message.rapport');
const answer = (page) => answers(page).last();

/** Says something and waits for what is said to it. */
async function say(page, words) {
  const count = await answers(page).count();
  await box(page).fill(words);
  await box(page).press('Enter');
  await answers(page).nth(count).waitFor();
  return answer(page).innerText();
}

async function press(page, label) {
  await answer(page).getByRole('button', { name: label, exact: true }).first().click();
}

test('the first visit greets and offers three things to try', async () => {
  const { page, complaints, leave } = await open('maya');
  await page.getByRole('heading', { name: /^Good \w+, Maya$/ }).waitFor();
  const tries = page.getByRole('list', { name: 'Three things to try' });
  assert.equal(await tries.getByRole('button').count(), 3);
  assert.deepEqual(await shortcomings(page), []);
  await picture(page, 'playground-welcome');

  await tries.getByRole('button').first().click();
  assert.match(await box(page).inputValue(), /^add Ada Lovelace/);
  assert.ok(await box(page).evaluate((element) => element === document.activeElement));
  assert.deepEqual(complaints, []);
  await leave();
});

test('words sent before the page knows who speaks are sent as soon as it does', async () => {
  const { page, complaints, leave } = await visitor(browser);
  let letGo;
  const held = new Promise((resolve) => { letGo = resolve; });
  await page.route(/\/stream/, async (route) => { await held; await route.continue(); });
  await page.goto(rapport.url);
  await box(page).fill('help remind');
  await box(page).press('Enter');
  assert.equal(await box(page).inputValue(), 'help remind');
  letGo();
  await answer(page).getByText('remind').first().waitFor();
  assert.equal(await box(page).inputValue(), '');
  assert.deepEqual(complaints, []);
  await leave();
});

test('add, log, today', async () => {
  const { page, complaints, leave } = await open('tomas');
  assert.match(await say(page, 'add Ada Lovelace, CTO at Analytical Engines, strategic, every 6 weeks'), /Ada Lovelace is in your strategic circle/);
  assert.match(await say(page, 'log ada coffee yesterday: talked about the roadmap; promised: the figures by tomorrow'), /Coffee with Ada Lovelace/);
  assert.match(await say(page, 'today'), /Ada Lovelace.*figures/);
  assert.equal(await page.getByRole('heading', { name: /^Good/ }).isVisible(), false);
  assert.deepEqual(complaints, []);
  await leave();
});

test('two Adas are a choice, never a guess', async () => {
  const { page, leave } = await open('tomas');
  await say(page, 'add Ada Yonath, crystallographer, personal');
  assert.match(await say(page, 'show Ada'), /Which Ada/);
  await press(page, /Ada Yonath/);
  await answer(page).getByText('crystallographer').first().waitFor();
  await leave();
});

test('a form opens filled in, keeps what was refused, and lets go on Escape', async () => {
  const { page, leave } = await open('tomas');
  await say(page, 'show Ada Lovelace');
  await press(page, 'Edit');
  const form = page.getByRole('dialog');
  await form.waitFor();
  const name = form.getByRole('textbox', { name: /^Name/ });
  assert.equal(await name.inputValue(), 'Ada Lovelace');
  assert.ok(await name.evaluate((element) => element === document.activeElement));
  assert.deepEqual(await shortcomings(page), []);
  await picture(page, 'playground-form');

  const rhythm = form.getByRole('textbox', { name: /^How often/ });
  await rhythm.fill('whenever the moon is blue');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.locator('[aria-invalid=true]').waitFor();
  assert.equal(await rhythm.inputValue(), 'whenever the moon is blue');
  assert.notEqual(await form.locator('.error:not(:empty)').innerText(), '');

  await rhythm.fill('every 2 months');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'hidden' });
  await answer(page).getByText('is saved').waitFor();
  assert.match(await say(page, 'show Ada Lovelace'), /every 2 months/);
  await press(page, 'Edit');
  await form.waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'hidden' });
  await leave();
});

test('everything can be done with the keyboard', async () => {
  const { page, leave } = await open('tomas');
  assert.ok(await box(page).evaluate((element) => element === document.activeElement), 'the message box has the focus');
  await page.keyboard.type('list strategic');
  await page.keyboard.press('Enter');
  await answer(page).getByText('Ada Lovelace').first().waitFor();
  await page.keyboard.type('half a thought');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  assert.equal(await box(page).inputValue(), 'list strategic');
  await page.keyboard.press('ArrowDown');
  assert.equal(await box(page).inputValue(), 'half a thought');

  const seen = new Set();
  await page.locator('.skip').focus();
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      const around = element.closest('.person, .box') ?? element;
      const style = getComputedStyle(around);
      return { what: element.id || element.textContent.slice(0, 30) || element.tagName, ring: style.outlineStyle !== 'none' || style.boxShadow !== 'none', page: element === document.body };
    });
    if (focus.page) break;
    assert.ok(focus.ring, `the focus can be seen on ${focus.what}`);
    seen.add(focus.what);
  }
  for (const stop of ['+1 hour', 'To the next prompt', 'words']) assert.ok(seen.has(stop), `Tab comes to ${stop}`);
  await leave();
});

test('what could not be sent stays, and goes out once', async () => {
  const { page, leave } = await open('tomas');
  const ids = [];
  page.on('request', (request) => { if (request.url().endsWith('/events')) ids.push(request.postDataJSON().id); });
  await page.route('**/playground/events', (route) => route.abort(), { times: 1 });
  await box(page).fill('met Ada Yonath');
  await box(page).press('Enter');
  await page.getByRole('alert').filter({ hasText: 'could not be reached' }).waitFor();
  assert.equal(await box(page).inputValue(), 'met Ada Yonath');

  await box(page).press('Enter');
  await answer(page).getByText(/Ada Yonath/).first().waitFor();
  assert.equal(await box(page).inputValue(), '');
  assert.equal(ids.length, 2);
  assert.equal(ids[0], ids[1]);
  assert.equal(await page.locator('.message.me', { hasText: 'met Ada Yonath' }).count(), 1);
  await leave();
});

test('a reload shows the conversation again, and nobody else sees it', async () => {
  const { page, leave } = await open('tomas');
  await say(page, 'show Ada Lovelace');
  const before = await page.locator('.message').count();
  await page.reload();
  await answer(page).getByText('Ada Lovelace').first().waitFor();
  assert.equal(await page.locator('.message').count(), before);

  await page.getByRole('radio', { name: 'Ingrid Solberg' }).check();
  await page.getByRole('heading', { name: /, Ingrid$/ }).waitFor();
  assert.equal(await page.locator('.message').count(), 0);
  assert.doesNotMatch(await say(page, 'list'), /Ada Lovelace/);
  await leave();
});

test('markup in a name stays text', async () => {
  const { page, complaints, leave } = await open('ingrid');
  await say(page, 'add <img src=x onerror=alert(1)> at <b>Evil</b>, personal');
  await say(page, 'list');
  await answer(page).getByText('<img src=x onerror=alert(1)>').first().waitFor();
  assert.equal(await page.locator('.log img, .log b, .log script').count(), 0);
  assert.deepEqual(complaints, []);
  await leave();
});

test('the demo fills a network at once, and Monday morning brings a check-in', async () => {
  const { page, complaints, leave } = await open('maya', { viewport: { width: 1180, height: 900 } });
  const began = Date.now();
  assert.match(await say(page, 'demo'), /25 people/);
  assert.ok(Date.now() - began < 3000, 'the demo is there within three seconds');
  await picture(page, 'playground-demo');

  await page.getByRole('button', { name: 'Next 9:00' }).click();
  await page.getByText('ahead of real time').waitFor();
  const prompt = page.locator('.message.unasked', { has: page.getByRole('button', { name: 'Use this' }) }).last();
  for (let i = 0; i < PROMPTS_OF_A_WEEK && !(await prompt.isVisible()); i += 1) {
    await page.getByRole('button', { name: 'To the next prompt' }).click();
    await page.locator('[data-step=prompt]:enabled').waitFor();
  }
  await prompt.waitFor();
  assert.match(await prompt.getAttribute('data-day'), /^Monday \d/);
  assert.match(await prompt.innerText(), /09:00/);
  assert.deepEqual(await shortcomings(page), []);
  await picture(page, 'playground-checkin');

  await prompt.getByRole('button', { name: 'Use this' }).first().click();
  await page.getByRole('figure', { name: 'A draft to send' }).last().waitFor();
  await say(page, 'why Lin');
  await picture(page, 'playground-why');
  await say(page, 'today');
  assert.deepEqual(await shortcomings(page), []);
  await picture(page, 'playground-today');
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await shortcomings(page), []);
  await picture(page, 'playground-dark');
  assert.deepEqual(complaints, []);
  await leave();
});

test('it fits a phone, light and dark', async () => {
  const { page, complaints, leave } = await open('maya', PHONE);
  await say(page, 'today');
  assert.deepEqual(await shortcomings(page), []);
  await picture(page, 'playground-phone');
  await page.getByRole('button', { name: /Who you are/ }).click();
  await page.getByRole('button', { name: '+1 hour' }).waitFor();
  assert.deepEqual(await shortcomings(page), []);
  await picture(page, 'playground-phone-clock');
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await shortcomings(page), []);
  assert.deepEqual(complaints, []);
  await leave();
});
