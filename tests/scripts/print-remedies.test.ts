import { assert, describe, expect, test } from 'vitest';
import { remedyFor } from '../../scripts/lib/press/remedy.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { Unprintable } from '../../src/print/unprintable.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { contentWith } from '../support/content-folder.ts';
import { ordered } from '../support/print-order.ts';
import { TODAY } from '../support/raw-content.ts';
import { fixture } from '../support/run-script.ts';

// A text that cannot be printed is told with the field that has to be mended, and no other.

type Changes = Parameters<typeof contentWith>[0];

/** Why a piece was refused, the part after the text that was too long; in Vietnamese. */
async function refusalOf(typed: string, changes: Changes): Promise<string | undefined> {
  const { refused } = await ordered(typed, await contentWith(changes, 'print-shop'));
  return refused[0]?.reason.split('\n')[0]?.replace(/^.*(dù đã thu nhỏ hết mức|in ra sẽ là ô trống)\. /, '');
}

const TEMPLE = 'di-tich/den-mau/index';
const saint = 'thờ Đức Thánh '.repeat(20).trim();

test.each<[string, string, Changes, string]>([
  [
    'the name of a place',
    'plaque den-mau --size a6',
    { [`${TEMPLE}.vi.mdx`]: (text) => text.replace('Đền Mẫu', `Đền ${saint}`) },
    'Viết shortTitle (tên ngắn) ngắn hơn trong content/di-tich/den-mau/index.vi.mdx, hoặc chọn khổ lớn hơn.',
  ],
  [
    'its English name',
    'plaque den-mau --size a6',
    { [`${TEMPLE}.en.mdx`]: (text) => text.replace('Sample Temple', `Temple ${'of a saint '.repeat(30).trim()}`) },
    'Viết shortTitle (tên ngắn) ngắn hơn trong content/di-tich/den-mau/index.en.mdx, hoặc chọn khổ lớn hơn.',
  ],
  [
    'the publisher',
    'plaque den-mau --size a6',
    { 'don-vi.yaml': (text) => text.replace('Thành đoàn Mẫu', 'Thành đoàn Mẫu '.repeat(12).trim()) },
    'Viết name (tên đơn vị) ngắn hơn trong content/don-vi.yaml, hoặc chọn khổ lớn hơn.',
  ],
  [
    'the address of a page',
    'label mat-ong --size 40x30',
    { 'don-vi.yaml': (text) => text.replaceAll('dautich.example', 'di-tich-va-san-vat.example') },
    'Đó là địa chỉ của trang: chọn khổ lớn hơn. Khi chưa in gì thì còn đặt được domain (tên miền) ngắn hơn trong content/don-vi.yaml.',
  ],
  [
    'the opening of a guide',
    'poster quet-ma',
    { 'huong-dan/quet-ma/index.vi.mdx': (text) => text.replace(/lead: .*/, `lead: ${'Mở trang ra. '.repeat(300)}`) },
    'Viết lead (lời mở đầu) ngắn hơn trong content/huong-dan/quet-ma/index.vi.mdx, hoặc chọn khổ lớn hơn.',
  ],
  [
    'a letter of a name that the typeface lacks',
    'plaque den-mau',
    { [`${TEMPLE}.vi.mdx`]: (text) => text.replace('Đền Mẫu', 'Đền 漢') },
    'Bỏ chữ ấy khỏi title (tên) trong content/di-tich/den-mau/index.vi.mdx.',
  ],
  [
    'a letter of the opening, from which the line of the plaque is taken',
    'plaque den-mau',
    { [`${TEMPLE}.vi.mdx`]: (text) => text.replace('Ngôi đền nhỏ', 'Ngôi đền 漢 nhỏ') },
    'Bỏ chữ ấy khỏi lead (lời mở đầu) trong content/di-tich/den-mau/index.vi.mdx.',
  ],
])('%s', async (_, typed, changes, remedy) => {
  expect(await refusalOf(typed, changes)).toBe(remedy);
});

describe('a text of a label', async () => {
  const { catalogue } = buildCatalogue(await readContent(fixture('print-shop'), TODAY));
  const entry = catalogue?.entries.find(({ id }) => id === 'mat-ong-mau');
  assert(entry);
  const batch = { lot: 'L2611-01', serial: '0444' };

  test.each([
    ['Lô:\u00a0L2611-01 · NSX:\u00a021/11/2026', 'Shorten lots and numbers in the table or leave out a column of days'],
    ['Số:\u00a00444', 'Shorten lots and numbers in the table or leave out a column of days'],
    ['dautich.example/ E8Z10', 'It is the address of the page'],
    ['Hợp tác xã Mẫu', 'Write a shorter producer in content/san-pham/mat-ong-mau/index.vi.mdx'],
    ['Quét để đọc', 'Choose a larger size.'],
  ])('“%s”', (text, remedy) => {
    expect(remedyFor(new Unprintable(text), { entry, batch }).en).toContain(remedy);
  });

  test('a letter of a lot is in the table', () => {
    expect(remedyFor(new Unprintable('L2611-01', '-'), { entry, batch }).en).toBe('Leave it out of the table of lots.');
  });
});
