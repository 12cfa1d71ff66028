// What stands on the explainer's page, asked as a reader would: by what is written there. The one place that knows its
// classes and ids.

/** The facets that are offered, in their order. */
export const FACETS = ['topic', 'kind', 'country', 'org', 'person', 'series', 'basis'];

/** The ids of the events whose cards are shown, as they stand. */
export const shown = (page) =>
  page.run(() =>
    [...document.querySelectorAll('.sb-card')]
      .filter((card) => card.checkVisibility({ visibilityProperty: true }))
      .map((card) => card.id.slice(2)),
  );

/** Waits until just these cards are shown, in whatever order. */
export async function untilShown(page, wanted) {
  const sorted = [...wanted].sort();
  await page.until(
    (sorted) => {
      const cards = [...document.querySelectorAll('.sb-card:not([hidden])')].map((card) => card.id.slice(2)).sort();
      return cards.length === sorted.length && cards.every((id, at) => id === sorted[at]);
    },
    `these cards are shown: ${sorted.join(', ') || 'none'}`,
    sorted,
  );
}

/** The sentence with the number of results. */
export const results = (page) => page.run(() => document.querySelector('.sb-results').textContent.trim());

export const resultsSentence = (shown, total, language) => {
  if (language === 'ko') return shown === total ? `회의 ${total}건` : `회의 ${total}건 가운데 ${shown}건`;
  return shown === total ? `${total} meetings` : `${shown} of ${total} meetings`;
};

/** What the chips say, without their signs and unseen words. */
export const chips = (page) =>
  page.run(() => {
    const list = document.querySelector('.sb-chips');
    if (!list || list.hidden) return [];
    return [...list.querySelectorAll('button:not(.sb-reset)')].map((chip) => chip.firstChild.textContent.trim());
  });

export const opener = (facet) => `.sb-opener:nth-of-type(${FACETS.indexOf(facet) + 1})`;

/** Opens the panel of a facet, if it is not open: that of the topics is from the beginning. */
export async function openPanel(page, facet) {
  if (await page.run((selector) => document.querySelector(selector).getAttribute('aria-expanded') !== 'true', opener(facet))) await page.click(opener(facet));
  await page.until(
    (selector) => document.querySelector(selector).getAttribute('aria-expanded') === 'true' && !document.querySelector('#sb-panel').hidden,
    `the panel of ${facet} is open`,
    opener(facet),
  );
  await untilWhole(page, '#sb-panel .sb-value');
}

/** Waits until a list that was opened has all its rows: most of them come behind the frame that answers. */
export async function untilWhole(page, rows) {
  let before;
  const isWhole = async () => {
    const last = before;
    before = await page.count(rows);
    return before === last;
  };
  await page.driver.wait(isWhole, 5000, `${rows}: there are more and more`, 150);
}

/** The values in the open panel. */
export const values = (page) =>
  page.run(() =>
    [...document.querySelectorAll('#sb-panel .sb-value')].map((value) => {
      const box = value.querySelector('input');
      return {
        name: value.querySelector('.sb-name').textContent.trim(),
        count: Number(value.querySelector('.sb-count').textContent),
        checked: box.checked,
        disabled: box.disabled,
        seen: value.checkVisibility({ visibilityProperty: true }),
      };
    }),
  );

/** Clicks a value of the open panel. */
export async function choose(page, name) {
  const box = await page.run((name) => {
    const value = [...document.querySelectorAll('#sb-panel .sb-value')].find(
      (value) => value.querySelector('.sb-name').textContent.trim() === name,
    );
    value?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return value?.querySelector('input');
  }, name);
  if (!box) throw new Error(`no value is called ${name}`);
  await box.click();
}

export const card = (id) => `#e-${id}`;
export const summary = (id) => `#e-${id} summary`;
export const isOpen = (page, id) => page.run((selector) => document.querySelector(selector)?.open ?? null, `${card(id)} details`);

/** Waits until a card is open, or is not. */
export const untilOpen = (page, id, open = true) =>
  page.until(
    (selector, open) => document.querySelector(selector)?.open === open,
    `the card ${id} is ${open ? 'open' : 'closed'}`,
    `${card(id)} details`,
    open,
  );

export const SEARCH = '#sb-q';

/** Brings the pointer near: the program then draws the map's options and the timeline's marks for itself. */
export async function near(page) {
  await page.driver.actions().move({ x: 9, y: 9, duration: 0 }).perform();
  await page.until(() => document.querySelector('.sb-sea[role=listbox]'), 'the map is a list to choose from');
  // The timeline comes a frame later.
  await page.idle();
}
