import type { Entry } from '../../../src/core/entry.ts';
import { KIND_FOLDERS } from '../../../src/core/kind.ts';
import { type InBoth, LANGS, type Lang } from '../../../src/core/lang.ts';
import { PUBLISHER_FILE } from '../../../src/core/raw.ts';
import type { Publisher } from '../../../src/core/schema/publisher.ts';
import type { LabelBatch } from '../../../src/print/label-order.ts';
import type { Unprintable } from '../../../src/print/unprintable.ts';

/** What the texts of a piece are taken from. */
export interface TextSource {
  readonly entry: Entry;
  readonly publisher?: Publisher;
  readonly batch?: LabelBatch;
}

/** What to do about a text that cannot be printed: it names the field where that text is written down. */
export function remedyFor({ text, letter }: Unprintable, source: TextSource | undefined): InBoth<string> {
  const place = source && placeOf(text, source, letter !== undefined);
  if (!place) return letter ? ANYWHERE.letter : ANYWHERE.long;
  if (place.at === 'address') return letter ? ANYWHERE.letter : ADDRESS;
  if (place.at === 'lot') return letter ? LOT.letter : LOT.long;
  const { at, file } = place;
  if (letter)
    return { vi: `Bỏ chữ ấy khỏi ${FIELDS[at].vi} trong ${file}.`, en: `Leave it out of ${FIELDS[at].en} in ${file}.` };
  // A name stays as long as it is, and has a shorter one beside it.
  const { vi, en } = FIELDS[at === 'title' ? 'shortTitle' : at];
  return {
    vi: `Viết ${vi} ngắn hơn trong ${file}, hoặc chọn khổ lớn hơn.`,
    en: `Write a shorter ${en} in ${file}, or choose a larger size.`,
  };
}

const FIELDS = {
  title: { vi: 'title (tên)', en: 'title' },
  shortTitle: { vi: 'shortTitle (tên ngắn)', en: 'shortTitle' },
  plaqueLine: { vi: 'plaqueLine (câu trên biển)', en: 'plaqueLine' },
  lead: { vi: 'lead (lời mở đầu)', en: 'lead' },
  steps: { vi: 'các bước', en: 'list of steps' },
  producer: { vi: 'producer (nhà sản xuất)', en: 'producer' },
  name: { vi: 'name (tên đơn vị)', en: 'name' },
  'contact.phone': { vi: 'contact.phone (số điện thoại)', en: 'contact.phone' },
  'contact.email': { vi: 'contact.email (thư điện tử)', en: 'contact.email' },
} as const satisfies Record<string, InBoth<string>>;

const ANYWHERE = {
  long: { vi: 'Chọn khổ lớn hơn.', en: 'Choose a larger size.' },
  letter: { vi: 'Bỏ chữ ấy.', en: 'Leave it out.' },
};
const ADDRESS = {
  vi: `Đó là địa chỉ của trang: chọn khổ lớn hơn. Khi chưa in gì thì còn đặt được domain (tên miền) ngắn hơn trong content/${PUBLISHER_FILE}.`,
  en: `It is the address of the page: choose a larger size. As long as nothing is printed there may be a shorter domain in content/${PUBLISHER_FILE}.`,
};
const LOT = {
  long: {
    vi: 'Đặt mã lô, số tem ngắn hơn trong bảng hay bỏ bớt cột ngày, hoặc chọn tem lớn hơn.',
    en: 'Shorten lots and numbers in the table or leave out a column of days, or choose a larger label.',
  },
  letter: { vi: 'Bỏ chữ ấy khỏi bảng lô.', en: 'Leave it out of the table of lots.' },
};

type Place =
  | { readonly at: keyof typeof FIELDS; readonly file: string; readonly text: string }
  | { readonly at: 'address'; readonly text: string }
  | { readonly at: 'lot'; readonly text: string };

/** Where a printed text is written down: the whole of it, else what it is a part of, else the longest part of it. */
function placeOf(printed: string, source: TextSource, isAsWritten: boolean): Place | undefined {
  const places = placesOf(source, isAsWritten).filter(({ text }) => text !== '');
  const parts = places.filter(({ text }) => printed.includes(text));
  return (
    places.find(({ text }) => text === printed) ??
    places.find(({ text }) => text.includes(printed)) ??
    parts.toSorted((a, b) => b.text.length - a.text.length)[0]
  );
}

/** @param isAsWritten leaves out the line of a plaque where it is only the beginning of the opening */
function placesOf({ entry, publisher, batch }: TextSource, isAsWritten: boolean): Place[] {
  const inFile = (file: string, texts: readonly (readonly [keyof typeof FIELDS, string | undefined])[]) =>
    texts.map(([at, text = '']): Place => ({ at, file: `content/${file}`, text }));
  return [
    ...LANGS.flatMap((lang) =>
      inFile(`${KIND_FOLDERS[entry.kind]}/${entry.id}/index.${lang}.mdx`, textsOf(entry, lang, isAsWritten)),
    ),
    ...inFile(PUBLISHER_FILE, [
      ['name', publisher?.name.vi],
      ['name', publisher?.name.en],
      ['contact.phone', publisher?.contact.phone],
      ['contact.email', publisher?.contact.email],
    ]),
    { at: 'lot', text: batch?.lot ?? '' },
    { at: 'lot', text: batch?.serial ?? '' },
    { at: 'address', text: entry.code },
  ];
}

function textsOf(
  entry: Entry,
  lang: Lang,
  isAsWritten: boolean,
): (readonly [keyof typeof FIELDS, string | undefined])[] {
  const words = entry.words[lang];
  const sentence = entry.sentence[lang] ?? '';
  const isOpening = isAsWritten && (words?.lead.startsWith(sentence) ?? false);
  const steps = words?.steps.flatMap((list) => [list.heading ?? '', ...list.steps]) ?? [];
  return [
    ['shortTitle', entry.shortName[lang]],
    ['title', entry.name[lang]],
    ['plaqueLine', isOpening ? '' : sentence],
    ['lead', words?.lead],
    ...steps.map((step) => ['steps', step] as const),
    ['producer', entry.kind === 'product' ? entry.words[lang]?.producer : undefined],
  ];
}
