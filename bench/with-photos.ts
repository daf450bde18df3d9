import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = 'anh-thu.jpg';
const FACTS = `photos:
  - file: ${FILE}
    alt: Ảnh thử
    credit: Không ai
    permission: ảnh thử, không phải ảnh thật
`;
const WORDS = `photos:
  ${FILE}:
    alt: A stand-in
`;

/** Copies a content folder and gives every entry without photos the same one, in the place where one will stand. */
export async function copyWithPhotos(content: string, to: string, photo: Buffer): Promise<void> {
  await cp(content, to, { recursive: true });
  for (const kind of ['di-tich', 'san-pham', 'tuyen', 'huong-dan']) {
    for (const id of await readdir(join(to, kind))) {
      const file = (name: string) => join(to, kind, id, name);
      const facts = await readFile(file('index.vi.mdx'), 'utf8');
      if (/^photos:/m.test(facts)) continue;
      await writeFile(file(FILE), photo);
      await writeFile(file('index.vi.mdx'), facts.replace('---\n', `---\n${FACTS}`));
      const words = await readFile(file('index.en.mdx'), 'utf8').catch(() => undefined);
      if (words) await writeFile(file('index.en.mdx'), words.replace('---\n', `---\n${WORDS}`));
    }
  }
}
