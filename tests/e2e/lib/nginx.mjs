// The built folder behind nginx, with the configuration that is shipped in it: encodings, caching and policy as a reader gets them.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DIST } from './suite.mjs';

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Starts nginx for the folder, on a port of its own. */
export async function startNginx() {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'sinanbo-nginx-'));
  const shipped = readFileSync(join(DIST, 'nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('  listen [::]:80;\n', '')
    .replace('/var/www/sinanbo', DIST);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
  writeFileSync(join(folder, 'site.conf'), shipped);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\nuser root;\ndaemon off;\nworker_processes 1;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${paths}\ninclude ${folder}/site.conf;\n}\n`,
  );
  const server = spawn('/usr/sbin/nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'pipe' });
  let said = '';
  server.stderr.on('data', (data) => (said += data));
  const close = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.kill()) await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let turn = 0; turn < 100 && server.exitCode === null; turn += 1) {
    if (await fetch(`${origin}/icon.svg`).then(({ ok }) => ok, () => false)) return { origin, close };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await close();
  throw new Error(`nginx does not answer: ${said}`);
}
