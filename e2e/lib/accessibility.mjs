// What can be said of a page's accessibility without a person: names, labels, landmarks, contrast. Runs in the page.

/** Everything that is wrong, each in a sentence; nothing for a page that is fine. */
export function shortcomings(page) {
  return page.evaluate(() => {
    const wrong = [];
    const visible = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const name = (element) => [
      element.getAttribute('aria-label'),
      ...(element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent),
      ...[...(element.labels ?? [])].map((label) => label.textContent),
      element.textContent,
    ].find((text) => text?.trim());
    const describe = (element) => `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''} "${(element.textContent ?? '').trim().slice(0, 30)}"`;

    for (const element of document.querySelectorAll('button, a[href], [role=button], input, textarea, select')) {
      if (!name(element)) wrong.push(`${describe(element)} has no name`);
    }
    for (const [what, count] of [['main', 1], ['h1', 1], ['[role=log]', 1], ['[role=status]', 1]]) {
      if (document.querySelectorAll(what).length < count) wrong.push(`there is no ${what}`);
    }
    if (!document.documentElement.lang) wrong.push('the page has no language');
    if (!document.title) wrong.push('the page has no title');
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    ids.filter((id, index) => ids.indexOf(id) !== index).forEach((id) => wrong.push(`the id ${id} is used twice`));
    for (const element of document.querySelectorAll('[aria-controls], [aria-describedby], [aria-labelledby]')) {
      for (const attribute of ['aria-controls', 'aria-describedby', 'aria-labelledby']) {
        for (const id of (element.getAttribute(attribute) ?? '').split(' ').filter(Boolean)) {
          if (!document.getElementById(id)) wrong.push(`${describe(element)} points to ${id}, which is not there`);
        }
      }
    }

    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const paint = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
    const ground = (element) => {
      const layers = [];
      for (let each = element; each; each = each.parentElement) layers.push(paint(getComputedStyle(each).backgroundColor));
      return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
    };
    const light = ([r, g, b]) => {
      const [x, y, z] = [r, g, b].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (!node.textContent.trim() || !visible(element) || element.closest('.visually-hidden, .skip, noscript, :disabled')) continue;
      const below = ground(element);
      const [one, other] = [light(over(paint(getComputedStyle(element).color), below)), light(below)].sort((a, b) => b - a);
      const contrast = (one + 0.05) / (other + 0.05);
      if (contrast < 4.5) wrong.push(`${describe(element)} has a contrast of ${contrast.toFixed(2)}`);
    }
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) wrong.push('the page is wider than the window');
    return wrong;
  });
}
