// What a page says and in which language: its headings, and every text that is there to be read.

/** The levels and texts of the headings that can be met; behind a modal dialog none can. */
export const headings = (page) =>
  page.run(() => {
    const modal = document.querySelector('dialog:modal');
    const met = (heading) => heading.checkVisibility() && !heading.closest('[aria-hidden=true]') && (!modal || modal.contains(heading));
    const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(met);
    return all.map((heading) => ({ level: Number(heading.localName[1]), text: heading.textContent.trim() }));
  });

/** What is wrong with the order of the headings; they begin with `first`. */
export function disorder(list, first = 1) {
  const faults = [];
  if (first === 1 && list.filter(({ level }) => level === 1).length !== 1) faults.push('there is not one h1');
  list.forEach(({ level, text }, at) => {
    const above = at === 0 ? first - 1 : list[at - 1].level;
    if (level > above + 1) faults.push(`“${text}” (h${level}) follows h${above}`);
    if (!text) faults.push(`an h${level} is empty`);
  });
  return faults;
}

/**
 * Texts, and attributes that are read out, in another language than the one that they are marked to be in: Hangul in English, and in
 * Korean words of small Latin letters without any Hangul beside them, which is neither an abbreviation nor a name. Code has no language.
 */
export const misread = (page) =>
  page.run(() => {
    const READ = ['title', 'aria-label', 'placeholder', 'alt'];
    const CODE = /^(iframe|APA|BibTeX)$/;
    const lang = (element) => element.closest('[lang]').lang.slice(0, 2);
    const wrong = (text, lang) => (lang === 'en' ? /[가-힣]/.test(text) : !/[가-힣]/.test(text) && /(^|[\s“(])[a-z]{3,}/i.test(text.replace(/[A-Z]{2,}\w*/g, '')) && /[a-z]{3}/.test(text) && !CODE.test(text));
    const found = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (element.closest('script, style, pre, code, textarea, iframe, svg defs')) continue;
      if (node.nodeType === Node.TEXT_NODE) {
        if (node.data.trim() && wrong(node.data.trim(), lang(element))) found.add(`${element.localName}: ${node.data.trim().slice(0, 60)}`);
      } else {
        for (const name of READ) {
          const text = node.getAttribute(name);
          if (text && wrong(text, lang(node))) found.add(`${node.localName}[${name}]: ${text.slice(0, 60)}`);
        }
      }
    }
    return [...found];
  });
