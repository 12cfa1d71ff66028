// Whether everything has room: nothing beyond the window, nothing cut off. In the page, or in the shadow tree of an element on it.

/** What sticks out at a side of the window, or is wider than the box that cuts it off; as sentences, the first few. */
export const cramped = (page) =>
  page.run(() => {
    const scope = document.querySelector('sinanbo-explainer')?.shadowRoot ?? document;
    const modal = scope.querySelector('dialog:modal');
    const room = document.documentElement.clientWidth;
    const all = [...(modal ?? scope).querySelectorAll('*')].filter((element) => element.checkVisibility() && !element.ownerSVGElement && !element.closest('head, .sb-unseen, .sb-sprite, .sb-skip'));
    const name = (element) => `${element.localName}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 20)}”`;
    const faults = [];
    const { scrollWidth } = document.scrollingElement;
    if (!modal && scrollWidth > room) faults.push(`the page is ${scrollWidth} px wide, where ${room} are`);
    for (const element of all) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -0.5 || right > room + 0.5)) faults.push(`${name(element)} from ${left.toFixed(0)} to ${right.toFixed(0)}`);
      const cuts = getComputedStyle(element).overflowX !== 'visible' && !/^(input|select|button|iframe)$/.test(element.localName);
      if (cuts && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1) faults.push(`${name(element)} cuts ${element.scrollWidth} px off at ${element.clientWidth}`);
    }
    return faults.slice(0, 5);
  });
