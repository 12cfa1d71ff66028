// What the page says in the browser's console.

import logging from 'selenium-webdriver/lib/logging.js';

/** Errors and warnings since the last time this was asked. */
export async function messages(driver) {
  const entries = await driver.manage().logs().get(logging.Type.BROWSER);
  return entries.filter(({ level }) => level.value >= logging.Level.WARNING.value).map(({ level, message }) => `${level.name} ${message}`);
}
