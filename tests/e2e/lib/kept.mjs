// What a page has left in the browser.

/** How much of each kind; nothing of any is what we promise. */
export const kept = (page) =>
  page.run(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

export const NOTHING = { cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 };
