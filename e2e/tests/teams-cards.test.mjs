// The cards that Rapport sends to Teams, as they were approved, in Microsoft's own renderer.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, picture, visitor } from '../lib/browser.mjs';
import { draw, drawingBoard } from '../lib/cards.mjs';

const APPROVED = resolve(import.meta.dirname, '../../teams-adapter/src/test/resources/golden');
const cards = Object.fromEntries(readdirSync(APPROVED).filter((name) => name.endsWith('.json'))
  .map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(join(APPROVED, name), 'utf8'))]));
// The people picker is Teams' own: it takes choices.data in any version, and its choices come from the directory.
const TEAMS_ALONE = ['Property "choices.data" is supported in version 1.6, but you are using version 1.5.', 'An Input.ChoiceSet must have at least one choice defined.'];
let browser;
let page;

before(async () => {
  browser = await launch();
  ({ page } = await visitor(browser, { viewport: { width: 620, height: 700 } }));
  await drawingBoard(page);
});
after(() => browser?.close());

for (const [name, card] of Object.entries(cards)) {
  test(`the card "${name}" is valid, fits and can be read`, async () => {
    assert.ok(JSON.stringify(card).length <= 25_000);
    const drawn = await draw(page, card);
    const allowed = JSON.stringify(card).includes('"choices.data"') ? TEAMS_ALONE : [];
    assert.deepEqual(drawn.complaints, allowed);
    assert.ok(drawn.text.trim().length > 0);
    await picture(page, `teams-card-${name}`);
  });
}

test('the renderer would complain of a card that is wrong', async () => {
  const drawn = await draw(page, { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Input.Text' }, { type: 'TextBlock', text: 'x', size: 'Enormous' }] });
  assert.ok(drawn.complaints.length >= 2, JSON.stringify(drawn.complaints));
});

test('what people typed is shown as typed, and none of its markup is obeyed', async () => {
  const typed = "<!channel> @everyone <@U0EVIL> *bold* _italic_ ~gone~ `code` [x](http://evil.example) <b>b</b> &amp; <at>all</at> <https://evil.example|good>";
  const drawn = await draw(page, cards.hostile);
  assert.ok(drawn.text.split(typed).length > 5, drawn.text);
  for (const line of ['> quote', '# heading', '- item', '| a | b |']) {
    assert.ok(drawn.text.replaceAll('\u00a0', ' ').includes(line), `${line} in ${drawn.text}`);
  }
  assert.deepEqual(drawn.links, []);
  assert.deepEqual(drawn.structure, []);
  assert.ok(drawn.fields[0].startsWith(typed), 'the draft is whole and exact');
});

test('the same text unescaped would be obeyed', async () => {
  const drawn = await draw(page, { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: '[x](http://evil.example) *bold*\n\n- item' }] });
  assert.deepEqual(drawn.links, ['http://evil.example']);
  assert.deepEqual(drawn.emphasis, ['bold']);
  assert.deepEqual(drawn.structure, ['UL', 'LI']);
});
