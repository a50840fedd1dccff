// An introduction inside the team, as two people see it in the playground: from joining to keeping in touch.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { shortcomings } from '../lib/accessibility.mjs';
import { launch, picture, visitor } from '../lib/browser.mjs';
import { startRapport } from '../lib/rapport.mjs';

const MOST_STEPS = 12;

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

/** Somebody of the team at a page of their own. */
async function open(as) {
  const visit = await visitor(browser, { viewport: { width: 1180, height: 900 } });
  await visit.page.addInitScript((id) => localStorage.setItem('rapport.person', id), as);
  await visit.page.goto(rapport.url);
  await visit.page.locator(`input[value=${as}]:checked`).waitFor({ state: 'attached' });
  return visit;
}

const answers = (page) => page.locator('.message.rapport');

/** Says something and waits for its answer; what the others are told may come in between. */
async function say(page, words, answer) {
  await page.getByRole('textbox', { name: 'Message to Rapport' }).fill(words);
  await page.getByRole('textbox', { name: 'Message to Rapport' }).press('Enter');
  await answers(page).filter({ hasText: answer }).first().waitFor();
}

/** Moves the clock from one prompt to the next until these words stand in the page. */
async function untilItSays(page, words) {
  const said = answers(page).filter({ hasText: words });
  for (let step = 0; step < MOST_STEPS && (await said.count()) === 0; step += 1) {
    await page.getByRole('button', { name: 'To the next prompt' }).click();
    await page.locator('[data-step=prompt]:enabled').waitFor();
  }
  await said.first().waitFor();
  return said.first();
}

async function press(message, label) {
  await message.getByRole('button', { name: label, exact: true }).click();
}

test('two people join, are introduced, and keep in touch', async () => {
  const maya = await open('maya');
  const tomas = await open('tomas');
  await say(maya.page, 'profile: platform, Berlin, likes climbing', 'Whoever you are introduced to is told');
  await say(tomas.page, 'profile: product, Lisbon, reads detective novels', 'Whoever you are introduced to is told');
  await say(maya.page, '#team intros start every 2 weeks on monday at 10:00 in groups of 2', /#team.*every other Monday at 10:00/);
  for (const { page } of [maya, tomas]) await say(page, '#team join', 'You are in: in each round');

  await untilItSays(maya.page, 'introduced to each other');
  const introduction = answers(tomas.page).filter({ hasText: 'introduced to each other' }).first();
  await introduction.waitFor();
  assert.match(await introduction.innerText(), /Why you two[\s\S]*likes climbing[\s\S]*To begin with[\s\S]*write first/);
  assert.deepEqual(await shortcomings(maya.page), []);
  await picture(maya.page, 'playground-introduction');

  await press(introduction, 'We have met');
  for (const { page } of [maya, tomas]) {
    const thanks = answers(page).filter({ hasText: 'Good that you met' }).first();
    await thanks.waitFor();
    await press(thanks, 'Keep in touch');
  }
  await answers(maya.page).filter({ hasText: 'both want to keep in touch' }).first().waitFor();
  await say(maya.page, 'show Tomás', 'a round of introductions');
  assert.deepEqual(maya.complaints, []);
  assert.deepEqual(tomas.complaints, []);
  await maya.leave();
  await tomas.leave();
});
