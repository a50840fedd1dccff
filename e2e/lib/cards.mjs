// Draws Adaptive Cards with Microsoft's own renderer, in a page.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const file = (path) => readFileSync(resolve(import.meta.dirname, '../node_modules', path), 'utf8');
const STYLE = `body { margin: 16px; background: #f5f5f5; font: 14px/20px 'Segoe UI', 'Liberation Sans', sans-serif }
  .card { max-width: 560px; margin: 0 0 16px; padding: 4px; background: #fff; border: 1px solid #ddd; border-radius: 4px }
  .ac-pushButton { padding: 5px 12px; margin: 2px; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; font: inherit }
  .ac-pushButton.style-positive { background: #4f52b2; border-color: #4f52b2; color: #fff } p { margin: 0 }
  textarea, input:not([type=radio]), select { font: inherit; width: 100%; box-sizing: border-box } textarea { min-height: 60px }`;

/** Gets a page ready to draw cards. */
export async function drawingBoard(page) {
  await page.setContent('<!doctype html><html lang="en"><title>Cards</title><body></body></html>');
  await page.addStyleTag({ content: STYLE });
  await page.addScriptTag({ content: file('adaptivecards/dist/adaptivecards.js') });
  await page.addScriptTag({ content: file('markdown-it/dist/markdown-it.min.js') });
}

/** Draws a card and says what the renderer complains of, what one reads, and which markup came of it. */
export function draw(page, card) {
  return page.evaluate((json) => {
    const markdown = window.markdownit();
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = markdown.render(text);
      result.didProcess = true;
    };
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    const card = new AdaptiveCards.AdaptiveCard();
    card.parse(json, context);
    const complaints = [];
    for (let i = 0; i < context.eventCount; i++) complaints.push(context.getEventAt(i).message);
    complaints.push(...card.validateProperties().validationEvents.map((event) => event.message));
    const drawn = card.render();
    const frame = document.createElement('div');
    frame.className = 'card';
    frame.append(drawn);
    document.body.replaceChildren(frame);
    const tags = (name) => [...frame.querySelectorAll(name)].map((element) => element.textContent);
    return {
      complaints,
      text: frame.innerText,
      fields: [...frame.querySelectorAll('textarea, input[type=text]')].map((field) => field.value),
      links: [...frame.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      emphasis: [...tags('em'), ...tags('strong')],
      structure: [...frame.querySelectorAll('ul, ol, li, h1, h2, h3, hr, table, blockquote, pre, code, img, b, script')]
        .filter((element) => !element.matches('.ac-factset')).map((element) => element.tagName),
    };
  }, card);
}
