// Rapport in Teams, at the page of Microsoft's Agents Playground as a person.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, picture, visitor } from '../lib/browser.mjs';
import { CHATS, MAYA, startInTeams } from '../lib/teams.mjs';
import { until } from '../lib/until.mjs';

const ANSWER_LIMIT_MS = 15_000;
const REMINDER_LIMIT_MS = 120_000;

/** The messages of Rapport in the conversation that is open: each is one card. */
const cards = (page) => page.locator('.ac-adaptiveCard');
const box = (page) => page.locator('[data-lexical-editor="true"][role=textbox]').first();
const button = (card, label) => card.getByRole('button', { name: label, exact: true });

async function open(page, name) {
  await page.getByRole('treeitem', { name }).click();
  await box(page).waitFor();
}

async function type(page, words) {
  await box(page).click();
  await page.keyboard.insertText(words);
  await page.keyboard.press('Enter');
}

/** Says something in the conversation that is open, and waits for one more message of Rapport's. */
async function say(page, words) {
  const count = await cards(page).count();
  await type(page, words);
  return arrived(page, count);
}

async function arrived(page, count, limit = ANSWER_LIMIT_MS) {
  const card = cards(page).nth(count);
  await card.waitFor({ timeout: limit });
  return card;
}

/** Waits until a card says it; the card may have been replaced meanwhile. */
async function reads(card, words) {
  await until(ANSWER_LIMIT_MS, async () => words.test(await card.innerText())).catch(async () => assert.match(await card.innerText(), words));
}

/** Writes to Rapport where others read, as one does: `@`, the name from the list, the words. */
async function mention(page, words) {
  await box(page).click();
  await page.keyboard.type('@Rap');
  await page.locator('[role=menuitem]', { hasText: 'Rapport' }).click();
  await page.keyboard.insertText(words);
}

async function choose(card, label, option) {
  await card.getByRole('combobox', { name: label }).click();
  await card.page().getByRole('option', { name: option, exact: true }).click();
}

/** The chats and the conversation, without the playground's own bar and log. */
const WINDOW = { x: 68, y: 49, width: 882, height: 811 };

/** A picture of the window as Teams has it, so without the playground's notice that real Teams shows cards wider. */
async function teamsPicture(page, name) {
  await page.evaluate(() => {
    for (const notice of document.querySelectorAll('span')) {
      if (notice.textContent.startsWith('Full width control is not supported')) notice.parentElement.parentElement.style.display = 'none';
    }
  });
  await picture(page, name, WINDOW);
}

describe('Teams', () => {
  let teams;
  let browser;
  let page;

  before(async () => {
    teams = await startInTeams();
    browser = await launch();
    ({ page } = await visitor(browser, { viewport: { width: 1280, height: 860 } }));
    page.setDefaultTimeout(ANSWER_LIMIT_MS);
    await page.route((address) => address.hostname !== '127.0.0.1', (request) => request.abort()); // its fonts and pictures are on the internet
  });

  after(async () => {
    await browser?.close();
    await teams?.stop();
  });

  test('whoever installs it is welcomed, once, however often Teams says so', async () => {
    await page.goto(teams.url);
    await open(page, 'Personal Chat');
    await reads(await arrived(page, 0), /I'm Rapport[\s\S]*Three things to try/);
    await teamsPicture(page, 'teams-welcome');

    await page.reload(); // the page begins anew and tells of the install again, of this chat and of others
    await open(page, 'Rollout');
    await open(page, 'Personal Chat');
    await page.getByText('installationUpdate 200').nth(1).waitFor({ state: 'attached' });
    await page.getByText('conversationUpdate 200').nth(1).waitFor({ state: 'attached' });
    const hello = await say(page, 'Hello');
    assert.doesNotMatch(await hello.innerText(), /Three things to try/);
    assert.equal(await cards(page).count(), 1);
  });

  test('a message is answered with a card, and its button replaces the card in place', async () => {
    const added = await say(page, 'add Ada Lovelace, CTO at Analytical Engines, strategic');
    await reads(added, /Ada Lovelace is in your strategic circle \(CTO, Analytical Engines\)/);
    await teamsPicture(page, 'teams-added');
    const count = await cards(page).count();
    await button(added, 'Mondays 9:00').click();
    await reads(added, /every Monday at 09:00/);

    const grace = await say(page, 'add Grace Hopper at US Navy, operational, weekly');
    await button(grace, 'Undo').click();
    await reads(grace, /^I took back adding Grace Hopper\.$/);
    assert.equal(await cards(page).count(), count + 1, 'nothing was said beside');
  });

  test('the form for a new person keeps what was typed when a field is refused', async () => {
    const form = await say(page, 'add');
    await form.getByLabel('Name').first().fill('Lin Qiu');
    await form.getByText('Strategic', { exact: true }).click();
    await form.getByLabel('Title').fill('superintendent');
    await form.getByLabel('How often').fill('every blue moon');
    await button(form, 'Add').click();
    await reads(form, /Like this: every 6 weeks/);
    await teamsPicture(page, 'teams-form');
    assert.equal(await form.getByLabel('Name').first().inputValue(), 'Lin Qiu');
    assert.equal(await form.getByLabel('How often').inputValue(), 'every blue moon');
    assert.ok(await form.getByLabel('Strategic').isChecked());
    await form.getByLabel('How often').fill('every 6 weeks');
    await button(form, 'Add').click();
    await reads(form, /Lin Qiu is in your strategic circle \(superintendent\)/);
  });

  test('a talk is logged, a person changed and a reminder set by form', async () => {
    const talk = await say(page, 'log');
    await talk.getByLabel('With whom').fill('Ada');
    await choose(talk, 'What', 'Coffee');
    await talk.getByLabel('Note').fill('talked about the roadmap; promised: the figures by tomorrow');
    await button(talk, 'Log it').click();
    await reads(talk, /Coffee with Ada Lovelace[\s\S]*promised the figures/);

    await say(page, 'add Grace Hopper at US Navy, operational, weekly');
    const today = await say(page, 'today');
    await reads(today, /Ada Lovelace \(strategic\): the figures you promised are due tomorrow/);
    await teamsPicture(page, 'teams-today');

    const person = await say(page, 'edit Ada');
    assert.equal(await person.getByLabel('Organisation').inputValue(), 'Analytical Engines');
    await person.getByLabel('Title').fill('chief engineer');
    await person.getByLabel('Tags').fill('board');
    await button(person, 'Save').click();
    await reads(person, /Ada Lovelace/);
    await reads(await say(page, 'show Ada'), /chief engineer, Analytical Engines[\s\S]*#board/);

    const reminder = await say(page, 'remind');
    await reminder.getByLabel('Of what').fill('thank the dean');
    await choose(reminder, 'Time', '14:00');
    await button(reminder, 'Remind me').click();
    await reads(reminder, /I'll remind you on .*14:00: thank the dean/);
  });

  test('what could be markup is shown as it was typed', async () => {
    const typed = 'Anna <i>B</i> <at>all</at>';
    const added = await say(page, `add ${typed}, lead of R&D at A_B_C *bold* [x](http://evil.example)`);
    await reads(added, /R&D, A_B_C \*bold\* \[x\]\(http:\/\/evil\.example\)/);
    assert.ok((await added.innerText()).startsWith(`${typed} is in your`), await added.innerText());
    assert.equal(await added.locator('i, em, a').count(), 0);
    const count = await cards(page).count();
    await button(added, 'Edit').click();
    const form = await arrived(page, count);
    assert.equal(await form.getByLabel('Name').first().inputValue(), typed);
    await button(added, 'Undo').click();
    await reads(added, /I took back adding/);
  });

  for (const [where, place, name, send] of [
    ['a group chat', 'Rollout', 'Priya Raman', () => page.keyboard.press('Enter')],
    ['a channel', 'General', 'Jonas Weber', () => page.getByRole('button', { name: 'Post' }).click()],
  ]) {
    test(`a mention in ${where} is answered for its author alone`, async () => {
      await open(page, place);
      await mention(page, `add ${name}, personal`);
      await send();
      const here = await arrived(page, 0);
      await reads(here, /^I've answered in our personal chat\.$/);
      await open(page, 'Personal Chat');
      await reads(cards(page).last(), new RegExp(`^${name} is in your personal circle`));
    });
  }

  test('a reminder arrives unasked, and its button closes it in place', { timeout: REMINDER_LIMIT_MS + 60_000 }, async () => {
    const set = await say(page, 'remind me in 1 minute to call the dean');
    await reads(set, /I'll remind you on .* 2\d{3}, \d\d:\d\d: call the dean/);
    const prompt = await arrived(page, await cards(page).count(), REMINDER_LIMIT_MS);
    await reads(prompt, /call the dean/);
    await teamsPicture(page, 'teams-reminder');
    const count = await cards(page).count();
    await button(prompt, 'Done').click();
    await button(prompt, 'Done').waitFor({ state: 'detached' });
    await reads(prompt, /call the dean/);
    assert.equal(await cards(page).count(), count);
  });

  test('nothing went wrong on the way, and the log names nobody', async () => {
    const log = teams.log();
    assert.ok(log.includes('Started RapportApplication'), 'the log is read');
    assert.doesNotMatch(log, / ERROR | WARN |Lovelace|Hopper|dean|Maya|northwind/);
  });

  test('whoever is not on this machine is turned away', async () => {
    const body = JSON.stringify({ type: 'message', id: '1', channelId: 'msteams', from: { id: MAYA.id }, conversation: { id: CHATS.personal }, text: 'today' });
    const forwarded = await fetch(teams.messages, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '203.0.113.9' }, body });
    assert.equal(forwarded.status, 403);
  });
});
