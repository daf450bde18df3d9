import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suggestCode } from '../src/core/code.ts';

/** The real content, or so many copies of its sites under names and codes of their own. */
export async function copyContent(to: string, count?: number): Promise<number> {
  await cp('content', to, { recursive: true });
  const sites = (await readdir(join(to, 'di-tich'))).sort();
  const others = (await Promise.all(['san-pham', 'tuyen', 'huong-dan'].map((kind) => readdir(join(to, kind))))).flat()
    .length;
  const total = sites.length + others;
  if (!count || count <= total) return total;
  const register = await readFile(join(to, 'ma.csv'), 'utf8');
  const taken = new Set(register.split('\n').map((row) => row.slice(0, 5)));
  let rows = register;
  for (let index = 0; index < count - total; index += 1) {
    const id = `${sites[index % sites.length]}-${index}`;
    await cp(join('content/di-tich', sites[index % sites.length] ?? ''), join(to, 'di-tich', id), { recursive: true });
    const code = suggestCode(id, taken);
    taken.add(code);
    rows += `${code},site,${id},2026-11-21,planned\n`;
  }
  await writeFile(join(to, 'ma.csv'), rows);
  return count;
}
