// Colours as they are drawn, and how far they stand apart, as WCAG 2 counts it.

const part = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
export const luminance = ([red, green, blue]) => 0.2126 * part(red / 255) + 0.7152 * part(green / 255) + 0.0722 * part(blue / 255);

/** From 1 to 21. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour with some transparency, over one without. */
export const over = ([red, green, blue, alpha = 1], below, opacity = 1) =>
  [red, green, blue].map((value, at) => value * alpha * opacity + below[at] * (1 - alpha * opacity));

/** In the page, before anything else is asked: `window.rgba(css)` is the colour as numbers, however it is written. */
function install() {
  const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  const known = new Map();
  window.rgba = (css) => {
    if (!known.has(css)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = css;
      pen.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
      known.set(css, [red, green, blue, alpha / 255]);
    }
    return known.get(css);
  };
}

/** The values of custom properties of the explainer, as colours, by name without `--sb-`. */
export async function palette(page, ...names) {
  await page.run(install);
  const colours = await page.run((names) => names.map((name) => window.rgba(getComputedStyle(document.querySelector('.sb')).getPropertyValue(`--sb-${name}`))), names);
  return Object.fromEntries(names.map((name, at) => [name, colours[at]]));
}

/** Computed colours: `asked` are `[selector, property]`; with the opacity that the part and all that it is in have together. */
export async function drawn(page, ...asked) {
  await page.run(install);
  return page.run(
    (asked) =>
      asked.map(([selector, property]) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`there is no ${selector}`);
        let opacity = 1;
        for (let outer = element; outer; outer = outer.parentElement) opacity *= Number(getComputedStyle(outer).opacity);
        const [red, green, blue, alpha] = window.rgba(getComputedStyle(element).getPropertyValue(property));
        return [red, green, blue, alpha * opacity];
      }),
    asked,
  );
}

/**
 * Texts that are seen and stand out less than `least` from what is behind them, as sentences: of the whole page, or of the modal dialog.
 * What cannot be used at the moment is left out.
 */
export async function faint(page, least) {
  await page.run(install);
  const texts = await page.run(() => {
    const root = document.querySelector('dialog:modal') ?? document.body;
    const grounds = new Map();
    const ground = (element) => {
      if (!element) return [255, 255, 255];
      if (!grounds.has(element)) {
        const [red, green, blue, alpha] = window.rgba(getComputedStyle(element).backgroundColor);
        const below = alpha === 1 ? undefined : ground(element.parentElement);
        grounds.set(element, below ? [red, green, blue].map((value, at) => value * alpha + below[at] * (1 - alpha)) : [red, green, blue]);
      }
      return grounds.get(element);
    };
    const found = new Map();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || element.closest('script, style, option, :disabled, .sb-unseen, .sb-sprite, .sb-none, title') || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      const colour = window.rgba(element.ownerSVGElement ? style.fill : style.color);
      const key = [colour, ground(element)].join(' ');
      if (!found.has(key)) found.set(key, { colour, ground: ground(element), text: `${element.localName}.${element.getAttribute('class') ?? ''} “${node.data.trim().slice(0, 30)}”` });
    }
    return [...found.values()];
  });
  const told = texts.map(({ colour, ground, text }) => ({ text, ratio: contrast(over(colour, ground), ground) }));
  return told.filter(({ ratio }) => ratio < least).map(({ text, ratio }) => `${text}: ${ratio.toFixed(2)}`);
}
