import { type DomainDue, domainsDue } from '../../src/core/domain-care.ts';
import type { Publisher } from '../../src/core/schema/publisher.ts';
import { today } from '../../src/reader/content-dir.ts';
import { Refusal } from './progress.ts';

/** Said on the command line by whoever knows that the domain is about to lapse and has to publish all the same. */
const ACCEPTED = '--accept-domain-date';

/** A domain in its last days ends a build, because nobody reads a warning that has stood there for months. */
export function refuseDomainsDue(publisher: Publisher): void {
  const pressing = domainsDue(publisher, today()).filter(({ state }) => state !== 'told');
  if (pressing.length === 0) return;
  const notice = pressing.map((due) => domainNotice(due, publisher)).join('\n');
  if (process.argv.includes(ACCEPTED)) {
    console.error(notice);
    return;
  }
  throw new Refusal(
    `${notice}\n` +
      `Biết rồi mà vẫn phải dựng trang thì chạy: npm start -- ${ACCEPTED} · To build all the same: npm start -- ${ACCEPTED}`,
  );
}

/** When a domain has to be renewed, by whom, and where to write the new date. */
export function domainNotice(
  { domain, renewal, daysLeft }: DomainDue,
  { domainOwner, domainPayer, successor }: Pick<Publisher, 'domainOwner' | 'domainPayer' | 'successor'>,
): string {
  const [left, inDays] =
    daysLeft < 0
      ? [`đã quá ${-daysLeft} ngày`, `${-daysLeft} days ago`]
      : [`còn ${daysLeft} ngày`, `${daysLeft} days from now`];
  return [
    `TÊN MIỀN ${domain} hết hạn ngày ${renewal}: ${left}. Hết hạn là mọi biển thành biển chết, hoặc dẫn tới trang của kẻ lạ.`,
    `  Chủ: ${domainOwner}. Người trả tiền: ${domainPayer}. Đơn vị kế tục: ${successor}. Gia hạn xong thì sửa ngày trong content/don-vi.yaml.`,
    `THE DOMAIN ${domain} lapses on ${renewal}, ${inDays}. Then every plaque goes dead, or leads to a stranger.`,
    `  Owner: ${domainOwner}. Paid by: ${domainPayer}. Successor: ${successor}. Once renewed, write the date into content/don-vi.yaml.`,
  ].join('\n');
}
