// Starts Chromium through its driver. Downloads nothing: both must be on this machine (`script/bootstrap --tests`).

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import chrome from 'selenium-webdriver/chrome.js';
import logging from 'selenium-webdriver/lib/logging.js';

const ARGUMENTS = [
  '--headless=new',
  '--no-sandbox', // as root there is no other way
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--no-first-run',
  '--mute-audio',
];

/** The driver that CHROMEDRIVER names, else the one on PATH. */
function driverPath() {
  if (process.env.CHROMEDRIVER) return process.env.CHROMEDRIVER;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, 'chromedriver');
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // The next folder.
    }
  }
  throw new Error('chromedriver is not on PATH: run script/bootstrap --tests, or name it in CHROMEDRIVER');
}

/** A browser with a fresh profile. CHROMIUM names another binary than the driver would find; `preferences` are Chromium's own. */
export async function startBrowser({ preferences = {} } = {}) {
  process.env.SE_OFFLINE = 'true';
  process.env.SE_AVOID_STATS = 'true';
  const options = new chrome.Options();
  options.addArguments(...ARGUMENTS);
  options.windowSize({ width: 1280, height: 900 });
  options.setUserPreferences(preferences);
  if (process.env.CHROMIUM) options.setChromeBinaryPath(process.env.CHROMIUM);
  const logs = new logging.Preferences();
  logs.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  options.setLoggingPrefs(logs);
  const driver = chrome.Driver.createSession(options, new chrome.ServiceBuilder(driverPath()).build());
  await driver.getSession();
  await driver.manage().setTimeouts({ script: 20_000, pageLoad: 30_000, implicit: 0 });
  return driver;
}
