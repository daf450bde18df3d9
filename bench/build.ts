import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesIn } from '../scripts/lib/hash.ts';
import { copyContent } from './copy-content.ts';
import { median, runNode, seconds } from './measure.ts';

/** Inside the project, so that both find the same packages. */
const WORK = join(process.cwd(), '.cache', 'bench');
const ROUNDS = 3;

/**
 * Our build beside a bare Astro + MDX project with the same entries: a content collection, every entry an MDX module,
 * one page each, nothing else. Ours makes scan pages, lists and communes besides. Turn about, medians.
 *
 * @param count entries to build, in copies of the real ones; the real content as it is when not given
 */
export async function benchBuild(count?: string): Promise<void> {
  await rm(WORK, { recursive: true, force: true });
  const content = join(WORK, 'content');
  const entries = await copyContent(content, count ? Number(count) : undefined);
  await writeBareProject(join(WORK, 'bare'), content);

  const ours: Result[] = [];
  const bare: Result[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await buildOnce('.', join(WORK, 'ours-dist'), content));
    bare.push(await buildOnce(join(WORK, 'bare'), join(WORK, 'bare-dist'), content));
  }
  const line = (name: string, results: Result[]) => {
    const ms = median(results.map((result) => result.ms));
    const { pages, peakMb } = results[0] ?? { pages: 0, peakMb: 0 };
    console.log(
      `  ${name.padEnd(12)} ${seconds(ms).padStart(7)}  ${pages} pages  ${((pages / ms) * 1000).toFixed(0)} pages/s  ${peakMb} MB`,
    );
    return ms;
  };
  console.log(`\nbuild of ${entries} entries × 2 languages, median of ${ROUNDS}, turn about`);
  const ratio = line('ours', ours) / line('Astro + MDX', bare);
  console.log(`  ratio of times ${ratio.toFixed(2)}   (goal: at most 1.3)`);
  await rm(WORK, { recursive: true, force: true });
}

interface Result {
  readonly ms: number;
  readonly peakMb: number;
  readonly pages: number;
}

async function buildOnce(root: string, out: string, content: string): Promise<Result> {
  await rm(out, { recursive: true, force: true });
  await rm(`${out}.cache`, { recursive: true, force: true });
  await rm(join(root, '.astro'), { recursive: true, force: true });
  const { output } = await runNode(['bench/build-once.ts', root, out], { DAUTICH_CONTENT: content });
  const pages = (await filesIn(out)).filter((file) => file.endsWith('.html')).length;
  return { ...JSON.parse(output.trim().split('\n').at(-1) ?? '{}'), pages };
}

/** The way Astro's own guide shows: a collection with the glob loader, `render(entry)`, components handed in. */
async function writeBareProject(root: string, content: string): Promise<void> {
  const kinds = '{di-tich,san-pham,tuyen,huong-dan}';
  const files: Record<string, string> = {
    'package.json': '{ "type": "module" }',
    'astro.config.mjs': `import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const generateId = ({ entry }) => entry.replace(/\\/index\\.(..)\\.mdx$/, '/$1');
export const collections = { entries: defineCollection({
  loader: glob({ base: ${JSON.stringify(content)}, pattern: '${kinds}/*/index.*.mdx', generateId }),
  schema: z.looseObject({ title: z.string() }),
}) };\n`,
    'src/components/Box.astro': `---\nconst { name } = Astro.props;\n---\n<div>{name && <h3>{name}</h3>}<slot /></div>\n`,
    'src/pages/[...id].astro': `---
import { getCollection, render } from 'astro:content';
import Box from '../components/Box.astro';
export async function getStaticPaths() {
  return (await getCollection('entries')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="vi"><head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
<body><h1>{entry.data.title}</h1><p>{entry.data.lead}</p>
<Content components={{ Things: Box, Thing: Box, Tradition: Box, Photo: Box }} /></body></html>\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
}
