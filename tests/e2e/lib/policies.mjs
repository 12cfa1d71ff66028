// The content policy that the built folder is shipped with.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DIST } from './suite.mjs';

/** As `_headers` has it; nginx.conf has the same (see nginx.test.mjs). */
export const shipped = () => /Content-Security-Policy: (.*)/.exec(readFileSync(join(DIST, '_headers'), 'utf8'))[1];

/** The same of a server that allows nothing inline. */
export const strict = () => shipped().replace(/ 'sha256-[^']*'/g, '');
