import CMS from '@sveltia/cms';
import { KINDS } from '../../core/kind.ts';
import { entryFormat } from '../entry-file.ts';
import { offerFolder } from './folder.ts';

// The desk itself: Sveltia CMS over the content folder.
for (const kind of KINDS) {
  const { fromFile, toFile } = entryFormat(kind);
  CMS.registerCustomFormat(`${kind}-entry`, 'mdx', { fromFile, toFile });
}
const { config, local } = await (await fetch('./cau-hinh.json')).json();
if (local) await offerFolder();
CMS.init({ config });
