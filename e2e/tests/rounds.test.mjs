// A whole round of introductions among twelve people, in a Slack workspace at its page. Group conversations degrade there to
// one with the first person; how a group is opened in Slack itself is asserted on a fake of our own (RoundOfTwelveIT).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, picture, visitor } from '../lib/browser.mjs';
import { atWork, startInSlack } from '../lib/slack.mjs';
import { until } from '../lib/until.mjs';

const ANSWER_LIMIT_MS = 15_000;
const ROUND_LIMIT_MS = 120_000;
const NAMES = ['Maya Chen', 'Sam Okafor', 'Ada Reyes', 'Bo Lindqvist', 'Chloe Martin', 'Dev Patel', 'Elif Kaya', 'Finn Egan', 'Gita Rao', 'Hugo Gray', 'Ines Hall', 'Jon Ibsen'];
/** Their ids are in this order, so that the conversation of Maya's pair is Maya's own. */
const TWELVE = NAMES.map((name, place) => {
  const first = name.split(' ')[0].toLowerCase();
  return { id: `U0${String.fromCharCode(65 + place)}${first.toUpperCase()}`, name: first, real_name: name, email: `${first}@northwind.example`, tz: atWork() };
});
const COFFEE = { id: 'C0COFFEE', name: 'coffee', members: [...TWELVE.map(({ id }) => id), 'U0RAPPORT'] };

const messages = (page) => page.locator('.msg').filter({ has: page.locator('.badge-app') });
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Two days that are not today. Who keeps these free works on all others, so that this runs on any day, weekends included. */
const WEEKEND = [2, 3].map((ahead) => DAYS[(new Date().getUTCDay() + ahead) % DAYS.length]).join(' and ');

let slack;
let browser;
let page;

before(async () => {
  slack = await startInSlack('events', { users: TWELVE, channels: [COFFEE], creator: TWELVE[0].id });
  browser = await launch();
  ({ page } = await visitor(browser, { viewport: { width: 1100, height: 860 } }));
  await page.goto(slack.url);
});

after(async () => {
  await browser?.close();
  await slack?.stop();
});

async function say(words) {
  const count = await messages(page).count();
  await page.locator('.composer-input').fill(words);
  await page.locator('.composer-input').press('Enter');
  await until(ANSWER_LIMIT_MS, async () => (await messages(page).count()) > count);
  return messages(page).last();
}

const control = (path, body) => fetch(`${slack.url}/_control/${path}`, body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).then((answer) => answer.json());

/** Everybody says it in the channel, and is answered. */
async function allSay(words, answer) {
  for (const { id } of TWELVE) await control('command', { channel: COFFEE.id, user: id, command: '/network', text: words });
  await until(ANSWER_LIMIT_MS, async () => (await control(`messages/${COFFEE.id}`)).messages.filter((one) => one.text.includes(answer)).length === TWELVE.length);
}

/** All that Rapport wrote in direct conversations. */
async function introductions() {
  const { channels } = await control('state');
  const all = await Promise.all(channels.filter((one) => one.is_im).map((one) => control(`messages/${one.id}`)));
  return all.flatMap((one) => one.messages).filter((one) => JSON.stringify(one).includes('introduced to each other'));
}

test('twelve people are introduced in six pairs, each pair once', async () => {
  await page.locator('.sidebar-item', { hasText: 'coffee' }).click();
  // said, or a workspace that is slow to tell it in its first moments would have it asked
  await say(`/network timezone ${atWork()}`);
  const started = await say('/network intros start every 2 weeks on monday at 10:00 in groups of 2');
  assert.match(await started.innerText(), /#coffee.*every other Monday at 10:00/);
  await allSay(`quiet ${WEEKEND}`, 'No check-ins');
  await allSay('join', 'You are in');

  await say('/network intros now');
  await until(ROUND_LIMIT_MS, async () => (await introductions()).length >= 6);
  const sent = (await introductions()).map((one) => JSON.stringify(one));
  assert.equal(sent.length, 6, 'a message for each pair');
  for (const { id } of TWELVE) assert.equal(sent.filter((one) => one.includes(`<@${id}>`)).length, 1, `${id} is in one pair`);

  await say('/network intros status');
  await picture(page, 'slack-intros-status');
  await page.locator('.sidebar-item', { hasText: 'Maya Chen' }).click();
  const mine = messages(page).filter({ hasText: 'introduced to each other' });
  await mine.first().waitFor({ timeout: ANSWER_LIMIT_MS });
  assert.match(await mine.first().innerText(), /Maya Chen[\s\S]*Why you two[\s\S]*We have met/);
  await picture(page, 'slack-introduction');

  await mine.first().getByRole('button', { name: 'We have met', exact: true }).click();
  const thanks = messages(page).filter({ hasText: 'Good that you met' });
  await thanks.first().waitFor({ timeout: ANSWER_LIMIT_MS });
  await thanks.first().getByRole('button', { name: 'Keep in touch', exact: true }).click();
  await page.getByText('If it is mutual').first().waitFor({ timeout: ANSWER_LIMIT_MS });
  await picture(page, 'slack-introduction-met');
});
