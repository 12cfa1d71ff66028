// How much own data may be, and how long its server may take. In a file of its own, so that tests can be quick.

/** Bytes. */
export const MOST = 100_000_000;

/** Bytes that are read on the page itself, where a policy allows no worker: no longer than the page can wait. */
export const MOST_ON_PAGE = 2_000_000;

/** Milliseconds without a byte. */
export const SILENCE = 20_000;
