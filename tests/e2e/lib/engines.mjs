// The other two engines, through their own drivers: Firefox with geckodriver, and WebKit as GTK has it. Both must be on this
// machine (`script/bootstrap --tests`); WebKit needs a display, which xvfb-run gives it.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

import { Builder, Capabilities } from 'selenium-webdriver';

/** A port that nothing listens on. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const ENGINES = {
  firefox: {
    command: (port) => ['geckodriver', ['--port', String(port), '--log', 'fatal']],
    capabilities: () => new Capabilities({ browserName: 'firefox', 'moz:firefoxOptions': { args: ['-headless', '-width', '1280', '-height', '900'] } }),
  },
  webkit: {
    command: (port) => ['xvfb-run', ['--auto-servernum', 'WebKitWebDriver', `--port=${port}`]],
    capabilities: () =>
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: process.env.MINIBROWSER ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', args: ['--automation'] },
      }),
  },
};

export const NAMES = Object.keys(ENGINES);

/** Starts a browser; `quit` ends it and its driver. */
export async function startEngine(name) {
  const engine = ENGINES[name];
  const port = await freePort();
  const [command, args] = engine.command(port);
  // A group of its own, so that what it starts ends with it.
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  const failed = new Promise((_, reject) => child.once('error', (error) => reject(new Error(`${command}: ${error.message}: run script/bootstrap --tests`))));
  const up = async () => {
    for (let turn = 0; turn < 200; turn += 1) {
      const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${command} does not answer`);
  };
  await Promise.race([up(), failed]);
  process.env.SE_OFFLINE = 'true';
  process.env.SE_AVOID_STATS = 'true';
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(engine.capabilities()).build();
  await driver.manage().setTimeouts({ script: 20_000, pageLoad: 30_000, implicit: 0 });
  return {
    driver,
    async quit() {
      await driver.quit().catch(() => {});
      try {
        process.kill(-child.pid);
      } catch {
        // It has ended by itself.
      }
    },
  };
}
