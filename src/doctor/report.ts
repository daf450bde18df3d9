import type { Publisher } from '../core/schema/publisher.ts';
import type { Asked, Trouble } from './history.ts';
import { isBroken, REASONS, type Reason } from './judge.ts';
import type { Certificate } from './judge-site.ts';
import type { Plaque, Question } from './questions.ts';
import { dayText, LABELS, STATUSES, seenText, TOLD } from './words.ts';

/** All that is known after a round of questions. */
export interface Round extends Asked {
  readonly base: string;
  /** Days `YYYY-MM-DD`, of this round and of the one before. */
  readonly day: string;
  readonly lastDay: string | undefined;
  readonly publisher: Publisher;
  readonly certificate: Certificate | undefined;
  readonly troubles: readonly Trouble[];
  readonly healed: readonly Trouble[];
}

/** A report in plain words, before it is laid out as text, page or table. */
export interface Report {
  readonly title: string;
  readonly isWell: boolean;
  readonly verdict: string;
  readonly facts: readonly Fact[];
  /** What is broken, what is weak, what has healed; none is empty. */
  readonly groups: readonly { readonly label: string; readonly sections: readonly Section[] }[];
  /** Who answers for what. */
  readonly people: readonly Fact[];
}

/** `['Mã trong sổ', '24/26 mở đúng trang']` */
export type Fact = readonly [label: string, text: string];

/** Everything that is wrong in one way. What has healed needs no advice. */
export interface Section {
  readonly what: string;
  readonly advice: readonly Fact[];
  readonly items: readonly Item[];
}

export interface Item {
  /** The plaque, or the entries with the link; nothing for a page, whose address says enough. */
  readonly name: string;
  readonly place: string;
  readonly code: string;
  readonly status: string;
  readonly url: string;
  readonly seen: string;
  /** `YYYY-MM-DD` */
  readonly since: string;
}

/** `report(round).verdict  // => 'Có 2 chỗ hỏng, 1 chỗ đã chạy lại.'` */
export function report(round: Round): Report {
  const { base, day, troubles, healed, publisher } = round;
  const broken = troubles.filter(isBroken);
  const weak = troubles.filter((trouble) => !isBroken(trouble));
  const counts = [
    broken.length > 0 ? `Có ${broken.length} chỗ hỏng` : 'Không có gì hỏng',
    weak.length > 0 && `${weak.length} chỗ cần để ý`,
    healed.length > 0 && `${healed.length} chỗ đã chạy lại`,
  ];
  const groups = [
    { label: 'Hỏng, cần sửa', sections: sections(broken, publisher) },
    { label: 'Cần để ý', sections: sections(weak, publisher) },
    { label: 'Lần trước hỏng, nay đã chạy lại', sections: sections(healed, undefined) },
  ];
  return {
    title: `Kiểm tra trang ${base.replace(/^https?:\/\//, '')}, ngày ${dayText(day)}`,
    isWell: broken.length === 0,
    verdict: `${counts.filter(Boolean).join(', ')}.`,
    facts: factsOf(round),
    groups: groups.filter((group) => group.sections.length > 0),
    people: peopleOf(publisher),
  };
}

function factsOf({ asked, skipped, troubles, certificate, lastDay, publisher }: Round): Fact[] {
  const count = (kind: Question['kind'], words: string) => {
    const all = asked.filter((question) => question.kind === kind).length;
    const broken = troubles.filter((trouble) => trouble.question.kind === kind && isBroken(trouble)).length;
    return `${all - broken}/${all} ${words}`;
  };
  return [
    ['Mã trong sổ', count('code', 'mở đúng trang')],
    ['Bài và trang', count('page', 'mở được')],
    ['Liên kết ra ngoài', skipped.length > 0 ? 'lần này không hỏi' : count('link', 'chưa thấy hỏng')],
    ['Chứng chỉ https', certificateText(certificate)],
    ['Tên miền hết hạn', dayText(publisher.domainRenewal)],
    ['Lần kiểm tra trước', lastDay ? dayText(lastDay) : 'chưa có'],
  ];
}

function certificateText(certificate: Certificate | undefined): string {
  if (!certificate) return 'không có';
  return certificate.fault ? 'không dùng được' : `còn ${certificate.daysLeft} ngày`;
}

const peopleOf = ({ name, contact, domainOwner, successor }: Publisher): Fact[] => [
  ['Đơn vị phát hành', [name.vi, contact.email, contact.phone].filter(Boolean).join(', ')],
  ['Chủ tên miền', domainOwner],
  ['Đơn vị kế tục', successor],
];

/** Troubles by reason, the worst reason first; with advice where there is somebody to advise. */
function sections(troubles: readonly Trouble[], publisher: Publisher | undefined): Section[] {
  const byReason = Map.groupBy(troubles, (trouble) => trouble.reason);
  return (Object.keys(REASONS) as Reason[]).flatMap((reason) => {
    const { what } = TOLD[reason];
    const advice = publisher ? adviceOn(reason, publisher) : [];
    const items = (byReason.get(reason) ?? []).map(itemOf);
    return items.length > 0 ? [{ what, advice, items }] : [];
  });
}

function adviceOn(reason: Reason, { name, contact, domainOwner }: Publisher): Fact[] {
  const { why, todo, who } = TOLD[reason];
  return [
    [LABELS.why, why],
    [LABELS.todo, todo],
    [LABELS.who, who === 'owner' ? `${domainOwner}, chủ tên miền` : `${name.vi}, ${contact.email}`],
  ];
}

function itemOf(trouble: Trouble): Item {
  const { question, since } = trouble;
  const { code, name, place, status } = question.kind === 'code' ? question.plaque : NO_PLAQUE;
  return {
    name: question.kind === 'link' ? `Trong bài: ${question.from.join('; ')}` : name,
    place,
    code,
    status: STATUSES[status] ?? '',
    url: question.url,
    seen: seenText(trouble),
    since,
  };
}
const NO_PLAQUE: Plaque = { code: '', name: '', place: '', status: '' };

/** `Chùa Mẫu · phường Trần Hưng Đạo · mã Q6E1R · đã treo` */
export const headingOf = ({ name, place, code, status }: Item): string =>
  [name, place, code && `mã ${code}`, status].filter(Boolean).join(' · ');

/** `noteOf(item)  // => 'Từ ngày 14/11/2026: máy chủ báo không có trang này (404)'` */
export const noteOf = ({ seen, since }: Item): string => `Từ ngày ${dayText(since)}: ${seen}`;
