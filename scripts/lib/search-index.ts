import { close, createIndex } from 'pagefind';

/**
 * Makes the search index of a built site inside it. The only file that knows Pagefind's builder.
 *
 * @returns how many pages can be found
 * @throws where anything in it went wrong: a site without search must not look finished
 */
export async function buildSearchIndex(dist: string): Promise<number> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('\n'));
    const added = await index.addDirectory({ path: dist });
    const written = await index.writeFiles({ outputPath: `${dist}/pagefind` });
    const failed = [...added.errors, ...written.errors];
    if (failed.length > 0) throw new Error(failed.join('\n'));
    return added.page_count;
  } finally {
    await close();
  }
}
