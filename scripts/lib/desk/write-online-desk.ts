import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deskConfig } from '../../../src/desk/config.ts';
import { outDir } from '../../../src/reader/content-dir.ts';
import { Refusal } from '../progress.ts';
import { deskBundle } from './bundle.ts';
import { readChoices } from './choices.ts';

const NAME = 'ban-soan';

/**
 * The forms as a folder of files for a host of its own, over a repository on GitHub. They are never part of the published site.
 *
 * @param repo `owner/name`
 * @returns what to do with the folder
 * @throws {Refusal} for what is no name of a repository
 */
export async function writeOnlineDesk(repo: string, branch: string): Promise<string> {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repo)) {
    throw new Refusal(
      `“${repo}” không phải tên kho trên GitHub. Viết: --online chu-kho/ten-kho. · Write: --online owner/name.`,
    );
  }
  const folder = join(outDir(), NAME);
  await rm(folder, { recursive: true, force: true });
  await cp(await deskBundle(), folder, { recursive: true });
  // The frame shows the live preview of one machine: online there are the forms alone.
  await cp(join(folder, 'soan.html'), join(folder, 'index.html'));
  const config = deskConfig('content', await readChoices(), { repo, branch });
  await writeFile(join(folder, 'cau-hinh.json'), JSON.stringify({ config, local: false }));
  return `Đã ghi ${NAME}/. Đưa thư mục này lên một chỗ riêng, không phải trang đã công bố: xem sổ tay, “Viết cùng nhau trên mạng”. · Written: ${NAME}/.`;
}
