import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainsDue } from '../../src/core/domain-care.ts';
import { PUBLISHER_FILE } from '../../src/core/raw.ts';
import { publisher } from '../../src/core/schema/publisher.ts';
import { contentDir, today } from '../../src/reader/content-dir.ts';
import { readYaml } from '../../src/reader/yaml.ts';
import { domainNotice } from './domain-care.ts';

// Loaded before every command by scripts/run.mjs: from half a year before a domain lapses, each of them says so.
// What cannot be read is not told here; `npm run check` tells it.
const file = join(contentDir(), PUBLISHER_FILE);
// A build says by itself what it refuses or was told to accept.
const isBuild = /(start|build)\.ts$/.test(process.argv[1] ?? '');
const parsed = existsSync(file) ? publisher.safeParse(readYaml(readFileSync(file, 'utf8'), 1).data) : undefined;
if (parsed?.success) {
  for (const due of domainsDue(parsed.data, today())) {
    if (!isBuild || due.state === 'told') console.error(`\n${domainNotice(due, parsed.data)}\n`);
  }
}
