// Rapport in a Slack workspace, at its page as a person: signed requests over HTTP, then Socket Mode.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, picture, visitor } from '../lib/browser.mjs';
import { startInSlack } from '../lib/slack.mjs';

const ANSWER_LIMIT_MS = 15_000;
const REMINDER_LIMIT_MS = 120_000;

/** What Maya tells before she asks what to do. */
const LATELY = [
  'log Ada coffee 9 weeks ago: talked about the roadmap',
  'log Grace call yesterday: promised: the deck by tomorrow',
  'add Lin Qiu, superintendent at Ridgeview Schools, strategic, every 6 weeks',
  'log Lin call 8 weeks ago: got: an intro to her principals',
];

const messages = (page) => page.locator('.msg').filter({ has: page.locator('.badge-app') });

/** Says something in the conversation that is open, and waits for one more message of Rapport's. */
async function say(page, words) {
  const count = await messages(page).count();
  const box = page.locator('.composer-input');
  await box.fill(words);
  await box.press('Enter');
  return arrived(page, count);
}

async function arrived(page, count, limit = ANSWER_LIMIT_MS) {
  const message = messages(page).nth(count);
  await message.waitFor({ timeout: limit });
  return message;
}

const button = (message, label) => message.getByRole('button', { name: label, exact: true });

async function shows(message, words) {
  await message.getByText(words).first().waitFor({ timeout: ANSWER_LIMIT_MS });
}

async function openChannel(page) {
  await page.locator('.sidebar-item', { hasText: 'leads' }).click();
  await page.locator('.channel-title', { hasText: 'leads' }).waitFor();
}

/** Opens the app, which greets, and then its direct conversation. */
async function openDirect(page) {
  const direct = page.locator('.sidebar-item', { hasText: 'Maya Chen' });
  if (!(await direct.count())) await page.locator('.sidebar-item', { hasText: 'Rapport' }).click();
  await direct.click({ timeout: ANSWER_LIMIT_MS });
  await messages(page).first().waitFor({ timeout: ANSWER_LIMIT_MS });
}

const field = (page, label) => page.locator('.modal .bk-input').filter({ has: page.locator('.bk-label', { hasText: label }) }).locator('input, select, textarea');

for (const [mode, how] of [['events', 'signed requests over HTTP'], ['socket', 'Socket Mode']]) {
  describe(how, () => {
    let slack;
    let browser;
    let page;

    before(async () => {
      [slack, browser] = await Promise.all([startInSlack(mode), launch()]);
      ({ page } = await visitor(browser, { viewport: { width: 1100, height: 860 } }));
      await page.goto(slack.url);
    });

    after(async () => {
      await browser?.close();
      await slack?.stop();
    });

    test('a command is answered for its author alone, and its button works', async () => {
      await openChannel(page);
      const added = await say(page, '/network add Ada Lovelace, CTO at Analytical Engines, strategic, every 6 weeks');
      assert.match(await added.innerText(), /only visible to you[\s\S]*Ada Lovelace[\s\S]*strategic/);
      const count = await messages(page).count();
      await button(added, 'Log a talk').click();
      await page.waitForFunction(
        ([before]) => document.querySelectorAll('.msg .badge-app').length > before || !document.body.innerText.includes('Log a talk'),
        [count], { timeout: ANSWER_LIMIT_MS });
      assert.match(await messages(page).last().innerText(), /Ada/);
    });

    test('a form opens, keeps what was typed when a field is refused, and answers where it was opened', async () => {
      const count = await messages(page).count();
      await page.locator('.composer-input').fill('/network add');
      await page.locator('.composer-input').press('Enter');
      await page.locator('.modal').waitFor({ timeout: ANSWER_LIMIT_MS });
      await field(page, 'Name').fill('Grace Hopper');
      await field(page, 'Level').selectOption('operational');
      await field(page, 'Organisation').fill('US Navy');
      await field(page, 'How often').fill('weekly');
      if (mode === 'events') await picture(page, 'slack-form');
      await field(page, 'How often').fill('every blue moon');
      await page.locator('.modal-btn.primary').click();
      await page.locator('.modal', { hasText: /rhythm|every/i }).locator('[class*=error]').first().waitFor({ timeout: ANSWER_LIMIT_MS });
      assert.equal(await field(page, 'Name').inputValue(), 'Grace Hopper');
      await field(page, 'How often').fill('weekly');
      await page.locator('.modal-btn.primary').click();
      const answer = await arrived(page, count);
      await page.locator('.modal').waitFor({ state: 'detached' });
      assert.match(await answer.innerText(), /only visible to you[\s\S]*Grace Hopper[\s\S]*operational/);
    });

    test('a mention is answered for its author alone', async () => {
      const answer = await say(page, '<@U0RAPPORT> due');
      assert.match(await answer.innerText(), /only visible to you/);
    });

    test('whoever opens the app is welcomed once, and the same words work in the direct message', async () => {
      await openDirect(page);
      await shows(messages(page).first(), 'Three things to try');
      for (const words of LATELY) await say(page, words);
      const today = await say(page, 'today');
      assert.match(await today.innerText(), /Grace Hopper.*the deck/);
      if (mode === 'events') await picture(page, 'slack-today');
      await page.locator('.sidebar-item', { hasText: 'Rapport' }).click();
      await openDirect(page);
      assert.equal(await page.getByText('Three things to try').count(), 1);
    });

    test('a reminder arrives on time, and its button closes it in place', { timeout: REMINDER_LIMIT_MS + 60_000 }, async () => {
      const set = await say(page, 'remind me in 1 minute to call the dean');
      assert.match(await set.innerText(), /I'll remind you .* 2\d{3}, \d\d:\d\d: call the dean/);
      const reminder = await arrived(page, await messages(page).count(), REMINDER_LIMIT_MS);
      await shows(reminder, 'call the dean');
      if (mode === 'events') await picture(page, 'slack-reminder');
      await button(reminder, 'Done').click();
      await button(reminder, 'Done').waitFor({ state: 'detached', timeout: ANSWER_LIMIT_MS });
    });

    test('what could be markup is shown as it was typed', async () => {
      const answer = await say(page, 'add Anna <i>B</i>, lead of R&D at A_B_C');
      // real Slack shows the three escaped characters as typed, this page as they were sent
      assert.match(await answer.innerText(), /Anna &lt;i&gt;B&lt;\/i&gt; is .*R&amp;D, A_B_C/);
      assert.equal(await answer.locator('i, em').count(), 0);
    });

    test('nothing went wrong on the way, and the log names nobody', async () => {
      const log = slack.log();
      assert.ok(log.includes('Started RapportApplication'), 'the log is read');
      assert.doesNotMatch(log, / ERROR |Lovelace|Hopper|dean|Maya|maya@|xoxb|xapp-|shhh/);
    });

    if (mode === 'events') {
      test('what Slack did not sign is turned away', async () => {
        const forged = await fetch(slack.events, { method: 'POST', headers: { 'X-Slack-Signature': 'v0=00', 'X-Slack-Request-Timestamp': String(Math.floor(Date.now() / 1000)) }, body: 'command=%2Fnetwork' });
        assert.equal(forged.status, 401);
      });
    }
  });
}
