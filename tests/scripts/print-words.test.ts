import { readFile } from 'node:fs/promises';
import { assert, describe, expect, test } from 'vitest';
import { smallestFromAfar } from '../../scripts/lib/press/advice.ts';
import { readArguments } from '../../scripts/lib/press/arguments.ts';
import { findEntries } from '../../scripts/lib/press/find-entries.ts';
import { giveAdvice } from '../../scripts/lib/press/give-advice.ts';
import { printHelp } from '../../scripts/lib/press/help.ts';
import { OPTIONS, ORDER_KINDS, type OrderKind, SIZES } from '../../scripts/lib/press/options.ts';
import { plaqueJob } from '../../scripts/lib/press/plaque-jobs.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { type Medium, PLAQUE_MEDIA } from '../../src/print/media.ts';
import { PLAIN_STYLE } from '../../src/print/style.ts';
import { Unprintable } from '../../src/print/unprintable.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { ordered, orderOf } from '../support/print-order.ts';
import { TODAY } from '../support/raw-content.ts';
import { fixture } from '../support/run-script.ts';

// What people type after `npm run print --`, and what they are told about it. Half of each answer is pinned here: the other
// half says the same in the other language.

const order = (typed: string) => readArguments(typed.split(' ').filter(Boolean));
const argsOf = (typed: string) => {
  const { args, slips } = order(typed);
  expect(slips, typed).toEqual([]);
  return args;
};
const told = (typed: string) => order(typed).slips.map(({ vi }) => vi);

describe('an order is understood', () => {
  const KINDS = Object.entries(ORDER_KINDS) as [OrderKind, readonly string[]][];
  test.each(KINDS.flatMap(([kind, others]) => [kind, ...others].map((word) => [word, kind] as const)))(
    '“%s” is %s',
    (word, kind) => {
      const { args } = order(`${word} con-son den-suot`);
      expect(args).toMatchObject({ kind, names: ['con-son', 'den-suot'] });
    },
  );

  test('without a kind, where everything is wanted', () => {
    expect(argsOf('--all')).toMatchObject({ kind: undefined, names: [], flags: new Set(['all']) });
  });

  test.each([
    ['--distance 2,5', { distance: 2.5 }],
    ['--distance 2.5 --height 1,6', { distance: 2.5, height: 1.6 }],
    ['--size disc --stop 12', { stop: 12 }],
  ])('plaque x %s', (typed, numbers) => {
    expect(argsOf(`plaque x ${typed}`).numbers).toEqual(numbers);
  });

  test('a correction to the left or upwards is a number below zero, with a comma or a point', () => {
    const { numbers } = argsOf('label x --stock tomy-145 --offset-x -0,5 --offset-y=-1.25 --scale-y 1,004');
    expect(numbers).toEqual({ 'offset-x': -0.5, 'offset-y': -1.25, 'scale-y': 1.004 });
  });

  test.each([
    ['plaque', '100×150', '100x150'],
    ['plaque', 'A5', 'a5'],
    ['label', 'ROUND-30', 'round-30'],
    ['poster', 'A3', 'a3'],
  ])('%s --size %s is %s', (kind, typed, size) => {
    expect(argsOf(`${kind} x --size ${typed}`).texts.size).toBe(size);
  });

  test('several formats stand with commas between', () => {
    expect(argsOf('plaque x --format pdf,dxf').formats).toEqual(['pdf', 'dxf']);
  });
});

describe('what nobody knows is answered with the nearest right word', () => {
  test.each([
    [
      'plauqe con-son',
      'không có loại: “plauqe”. Ý bạn là “plaque”? Nhận: plaque, label, sheet, poster, round, test-page, advice.',
    ],
    [
      'plaque x --finish engrave',
      'không nhận giá trị: “--finish engrave”. Ý bạn là “engraved”? Nhận: printed, engraved, engraved-dark.',
    ],
    ['plaque x --format pdf,svgg', 'không nhận giá trị: “--format svgg”. Ý bạn là “svg”? Nhận: pdf, svg, png, dxf.'],
    [
      'plaque x --size a55',
      'không nhận giá trị: “--size a55”. Ý bạn là “a5”? Nhận: 100x150, a6, a5, a4, 200x300, board, disc.',
    ],
    [
      '--all --size a55',
      'không nhận giá trị: “--size a55”. Ý bạn là “a5”? Nhận: 100x150, a6, a5, a4, 200x300, board, disc.',
    ],
    ['poster x --size a33', 'không nhận giá trị: “--size a33”. Ý bạn là “a3”? Nhận: a4, a3.'],
    ['label x --dpi 310', 'không nhận giá trị: “--dpi 310”. Ý bạn là “300”? Nhận: 203, 300, 600.'],
    ['plaque x --distance --light shade', 'không phải số trong khoảng cho phép: “--distance --light”. Nhận: 0.1 ….'],
    ['plaque x --distance xa', 'không phải số trong khoảng cho phép: “--distance xa”. Nhận: 0.1 ….'],
    ['label x --stock a --offset-x 25', 'không phải số trong khoảng cho phép: “--offset-x 25”. Nhận: -20 … 20.'],
    ['label x --copies 0', 'không phải số nguyên viết liền (một nghìn: 1000): “--copies 0”. Nhận: 1 ….'],
    ['label x --copies 1.000', 'không phải số nguyên viết liền (một nghìn: 1000): “--copies 1.000”. Nhận: 1 ….'],
    ['label x --stock', 'thiếu giá trị sau: “--stock”.'],
    ['label x --bleed', 'tùy chọn không dùng cho loại đang in: “--bleed label”. Nhận: plaque, poster.'],
    ['label x --start 7', 'thiếu tùy chọn phải đi kèm: “--start”. Nhận: --stock.'],
    ['label x --copies 7 --batch lo.csv', 'hai tùy chọn không đi cùng nhau: “--copies --batch”.'],
    ['label x --dpi 203 --colour #333', 'hai tùy chọn không đi cùng nhau: “--colour --dpi 203”. Nhận: --dpi 300.'],
    [
      'sheet --stock a --dpi 203 --code-ink colour',
      'hai tùy chọn không đi cùng nhau: “--code-ink --dpi 203”. Nhận: --dpi 300.',
    ],
    ['--size a5', 'chưa ghi in loại gì (hoặc --all). Nhận: plaque, label, sheet, poster, round, test-page, advice.'],
  ])('%s', (typed, answer) => {
    expect(told(typed)[0]).toBe(answer);
  });

  test.each([
    ['--siez', '--size'],
    ['--colr', '--colour'],
    ['--no-star', '--no-stars'],
    ['--recrod', '--record'],
    ['--toString', undefined],
  ])('plaque x %s', (typed, meant) => {
    const [answer] = told(`plaque x ${typed} a5`);
    expect(answer).toContain(`không có tùy chọn: “${typed}”.${meant ? ` Ý bạn là “${meant}”?` : ''} Nhận: --help`);
  });

  test('all at once, in both languages', () => {
    const { slips } = order('plauqe x --siez a5 --copies viele');
    expect(slips.map(({ en }) => en.replace(/ Known: .*/, ''))).toEqual([
      'there is no option: “--siez”. Did you mean “--size”?',
      'not a whole number in digits alone (a thousand: 1000): “--copies viele”.',
      'there is no kind: “plauqe”. Did you mean “plaque”?',
    ]);
  });
});

describe('an option that would do nothing is not passed over in silence', () => {
  const STOCKED = ['start', 'collate', 'offset-x', 'offset-y', 'scale-x', 'scale-y'];
  const EXAMPLES: Readonly<Record<string, string>> = {
    size: 'a4',
    format: 'pdf',
    finish: 'engraved',
    dpi: '300',
    light: 'day',
    'code-ink': 'black',
  };
  const names = Object.keys(OPTIONS) as (keyof typeof OPTIONS)[];
  const typedOption = (name: keyof typeof OPTIONS) =>
    OPTIONS[name].type === 'flag' ? `--${name}` : `--${name} ${EXAMPLES[name] ?? (name === 'diameter' ? '70' : '1')}`;

  test.each(names.filter((name) => 'for' in OPTIONS[name]))('--%s', (name) => {
    const rule = OPTIONS[name];
    assert('for' in rule);
    const kinds = Object.keys(ORDER_KINDS) as OrderKind[];
    const stock = STOCKED.includes(name) ? '--stock s ' : '';
    const takes = kinds.filter((kind) => {
      const slips = told(`${kind} x ${stock}${typedOption(name)}`);
      return !slips.some((slip) => slip.startsWith('tùy chọn không dùng cho loại đang in'));
    });
    expect(takes).toEqual(kinds.filter((kind) => (rule.for as readonly string[]).includes(kind)));
  });
});

describe('nor is one that nothing reads beside the others, or a name', () => {
  test.each([
    ['plaque x --height 2', 'thiếu tùy chọn phải đi kèm: “--height”. Nhận: --distance.'],
    ['plaque x --size a4 --light dusk', 'thiếu tùy chọn phải đi kèm: “--light”. Nhận: --distance.'],
    ['plaque x --stop 3', 'thiếu tùy chọn phải đi kèm: “--stop”. Nhận: --size disc.'],
    ['plaque x --stop 3 --size a5', 'thiếu tùy chọn phải đi kèm: “--stop”. Nhận: --size disc.'],
    ['plaque x y --size disc --stop 3', 'số của điểm (--stop) là của một mục; ghi một mục thôi, không ghi: “x y”.'],
    ['plaque --all --size disc --stop 3', 'số của điểm (--stop) là của một mục; ghi một mục thôi, không ghi: “--all”.'],
    ['plaque x --bleed --format svg,png', 'thiếu tùy chọn phải đi kèm: “--bleed”. Nhận: --format pdf.'],
    ['poster x --bleed --format png', 'thiếu tùy chọn phải đi kèm: “--bleed”. Nhận: --format pdf.'],
    ['label x --outlines --format svg', 'thiếu tùy chọn phải đi kèm: “--outlines”. Nhận: --format pdf.'],
    [
      'label x --copies 5 --format svg',
      'hai tùy chọn không đi cùng nhau: “--format svg --copies”. Nhận: --format pdf.',
    ],
    [
      'label x --stock s --format pdf,svg,dxf',
      'hai tùy chọn không đi cùng nhau: “--format svg,dxf --stock”. Nhận: --format pdf.',
    ],
    ['label x --batch b --format png', 'hai tùy chọn không đi cùng nhau: “--format png --batch”. Nhận: --format pdf.'],
    ['label x --stock s --collate', 'thiếu tùy chọn phải đi kèm: “--collate”. Nhận: --batch.'],
    [
      'plaque x --finish engraved --colour #123456',
      'hai tùy chọn không đi cùng nhau: “--colour --finish”. Nhận: --finish printed.',
    ],
    ['plaque x --lang en', 'thiếu tùy chọn phải đi kèm: “--lang”. Nhận: --help.'],
    ['plaque x --size a5 --size a4', 'ghi hai lần, không rõ lấy lần nào: “--size”.'],
    ['plaque x y --all', 'có --all là in mọi mục; bỏ --all, hoặc bỏ: “x y”.'],
    ['test-page x --stock s', 'loại này không in cho mục nào riêng, bỏ tên mục: “x”.'],
    ['advice', 'thiếu tùy chọn phải đi kèm: “advice”. Nhận: --distance.'],
    ['advice x --height 2 --distance xa', 'không phải số trong khoảng cho phép: “--distance xa”. Nhận: 0.1 ….'],
  ])('%s', (typed, answer) => {
    expect(told(typed)).toEqual([answer]);
  });

  test.each([
    'plaque x --distance 2 --height 2 --light dusk',
    'plaque x --size disc --stop 3',
    'plaque x --bleed --format pdf,png',
    'plaque x --bleed',
    'label x --copies 1 --format svg',
    'label x --copies 5 --format pdf',
    'label x --stock s --batch b --collate',
    'sheet --stock s --collate',
    '--all --finish engraved --colour #123456',
    '--help --lang en',
    'round --all',
  ])('%s is right', (typed) => {
    expect(told(typed)).toEqual([]);
  });
});

test.each(['README.md', 'docs/so-tay/in-bien.mdx', 'docs/so-tay/in-tem.mdx'])(
  'every order in %s is right',
  async (file) => {
    const text = await readFile(file, 'utf8');
    const orders = [...text.matchAll(/^npm run print -- ([^#\n]*)/gm)].map(([, typed = '']) => typed.trim());
    expect(orders.length).toBeGreaterThan(1);
    expect(orders.flatMap(told)).toEqual([]);
  },
);

describe.each([
  ['vi', 'Tùy chọn'],
  ['en', 'Options'],
])('the help in “%s”', (lang, heading) => {
  const help = printHelp(lang);

  test('is in that language alone', () => {
    expect(help).toContain(`\n${heading}\n`);
    expect(printHelp()).toContain(help);
    expect(help.length).toBeLessThan(0.6 * printHelp().length);
  });

  test.each(Object.keys(OPTIONS))('names --%s', (name) => {
    expect(help).toMatch(new RegExp(`--${name}(?![a-z-])`));
  });

  test.each(Object.values(SIZES).flat())('names the size %s', (size) => {
    expect(help.split(/[\s;]+/)).toContain(size);
  });

  test.each(Object.keys(ORDER_KINDS))('names the kind %s', (kind) => {
    expect(help).toMatch(new RegExp(`^  ${kind}[ ,]`, 'm'));
  });
});

test('the Vietnamese help names the Vietnamese words', () => {
  const help = printHelp('vi').split(/[\s,;]+/);
  expect(help).toEqual(expect.arrayContaining(Object.values(ORDER_KINDS).flat()));
});

describe('an entry is found', async () => {
  const { catalogue } = buildCatalogue(await readContent('content', TODAY));
  assert(catalogue);
  const { entries } = catalogue;
  const found = (...names: string[]) => findEntries(entries, names).found.map(({ id }) => id);
  const slips = (...names: string[]) => findEntries(entries, names).slips.map(({ vi }) => vi);

  test.each([
    ['chua-con-son', 'chua-con-son'],
    ['con-son', 'chua-con-son'],
    ['Côn Sơn', 'chua-con-son'],
    ['CON SON', 'chua-con-son'],
    ['h3x0y', 'chua-con-son'],
    ['vai-thieu', 'vai-thieu-thanh-ha'],
    ['lychee', 'vai-thieu-thanh-ha'],
    ['Đền Suốt', 'den-suot'],
  ])('“%s” is %s', (name, id) => {
    expect(found(name)).toEqual([id]);
    expect(slips(name)).toEqual([]);
  });

  test('once, however often it is named, and in the order of the naming', () => {
    expect(found('den-suot', 'con-son', 'H3X0Y')).toEqual(['den-suot', 'chua-con-son']);
  });

  test('by whole words alone', () => {
    expect(slips('con-so')).toEqual([
      expect.stringContaining('không có mục nào tên: “con-so”. Ý bạn là “chua-con-son”?'),
    ]);
  });

  test.each([
    ['con-sno', 'chua-con-son'],
    ['den-suto', 'den-suot'],
    ['H3X0Z', undefined],
    ['xyz', undefined],
  ])('“%s” is none, and the nearest is named first', (name, meant) => {
    const [slip = ''] = slips(name);
    expect(slip).toContain(`không có mục nào tên: “${name}”.`);
    expect(/Ý bạn là “(.*?)”/.exec(slip)?.[1]).toBe(meant);
    if (meant) expect(slip).toContain(`Nhận: ${meant}, `);
  });

  test('a name of several is answered with all of them', () => {
    expect(slips('nham-duong')).toEqual([
      'có nhiều mục mang tên này, ghi rõ hơn: “nham-duong”. Nhận: chua-nham-duong, quan-the-an-phu-kinh-chu-nham-duong, an-phu-kinh-chu-nham-duong.',
    ]);
  });

  test('by its whole folder or code, though others carry the name as a part', async () => {
    const shop = buildCatalogue(await readContent(fixture('print-shop'), TODAY)).catalogue;
    assert(shop);
    expect(findEntries(shop.entries, ['mau']).found).toEqual([]);
    expect(findEntries(shop.entries, ['Q0F75', 'ruou-mau']).found.map(({ id }) => id)).toEqual(['den-mau', 'ruou-mau']);
  });
});

describe('an order is for what can carry such a piece', () => {
  const jobsOf = async (typed: string, content?: string) => (await ordered(typed, content)).jobs.map(({ id }) => id);

  test.each([
    ['label --all --no-stars', ['tem/50x30/mat-ong-mau-E8Z10', 'tem/50x30/ruou-mau-X5T77']],
    ['poster --all', ['ap-phich/a4/tuyen-mau-K4X30', 'ap-phich/a4/quet-ma-B4B61']],
    ['round', ['kiem-tra/phieu-kiem-tra']],
    ['test-page --stock avery-l7160', ['to/avery-l7160/trang-thu']],
    ['sheet --stock avery-l7160 --no-stars', ['to/avery-l7160/tem']],
  ])('%s', async (typed, expected) => {
    expect(await jobsOf(typed)).toEqual(expected);
  });

  test('and a disc with another number is another piece, in its files and in the log', async () => {
    const orders = ['', ' --stop 3', ' --stop 4'].map((stop) => ordered(`plaque den-mau --size disc${stop}`));
    const jobs = (await Promise.all(orders)).flatMap((each) => each.jobs);
    expect(jobs.map(({ id, medium }) => [id, medium])).toEqual([
      ['bien/disc/den-mau-Q0F75', 'disc'],
      ['bien/disc-3/den-mau-Q0F75', 'disc-3'],
      ['bien/disc-4/den-mau-Q0F75', 'disc-4'],
    ]);
  });

  test('and everything is a plaque of each entry, posters, and the sheet of the keeper', async () => {
    const all = await jobsOf('--all');
    expect(all.map((id) => id.replace(/[^/]*$/, ''))).toEqual([
      ...Array(6).fill('bien/100x150/'),
      ...['ap-phich/a4/', 'ap-phich/a4/', 'kiem-tra/'],
    ]);
  });

  test.each([
    [
      'label chua-mau',
      'tem chỉ làm cho sản phẩm, không làm cho: “chua-mau”. Nhận: mat-ong-mau, ruou-mau.\n    labels are for products, not for: “chua-mau”. Known: mat-ong-mau, ruou-mau.',
    ],
    [
      'sheet X5T77 den-mau --stock avery-l7160',
      'tem chỉ làm cho sản phẩm, không làm cho: “den-mau”. Nhận: mat-ong-mau, ruou-mau.\n    labels are for products, not for: “den-mau”. Known: mat-ong-mau, ruou-mau.',
    ],
    [
      'poster chua-mau quet-ma khong-co',
      'không có mục nào tên: “khong-co”. Nhận: tuyen-mau, quet-ma.\n    there is no entry called: “khong-co”. Known: tuyen-mau, quet-ma.\n' +
        '  - áp phích chỉ làm cho hướng dẫn và tuyến, không làm cho: “chua-mau”. Nhận: tuyen-mau, quet-ma.\n    posters are for guides and routes, not for: “chua-mau”. Known: tuyen-mau, quet-ma.',
    ],
    [
      'poster',
      'chưa ghi in mục nào (hoặc --all): “poster”. Nhận: tuyen-mau, quet-ma.\n    no entry was named (nor --all): “poster”. Known: tuyen-mau, quet-ma.',
    ],
  ])('“%s” is answered with them', async (typed, answer) => {
    await expect(ordered(typed)).rejects.toThrow(`Chưa in gì · Nothing was printed:\n  - ${answer}\n`);
  });

  test('where there is none yet nothing is no success', async () => {
    await expect(ordered('poster --all', fixture('valid'))).rejects.toThrow(
      '  - nội dung chưa có mục nào để in: “poster”.\n    there is no entry yet to print: “poster”.\n',
    );
  });
});

describe('a plaque for a distance', () => {
  const media = async (typed: string, content?: string) =>
    (await ordered(typed, content)).jobs.map(({ medium }) => medium);

  test('is the smallest that is read from there', async () => {
    expect(await media('plaque den-mau --distance 1')).toEqual(['100x150']);
    expect(await media('plaque den-mau --distance 2,5')).toEqual(['a4']);
  });

  test('is refused where none is, or the one that was named, with what would do', async () => {
    for (const typed of ['plaque den-mau --distance 9', 'plaque den-mau --distance 2,5 --size a6']) {
      const { jobs, refused } = await ordered(typed);
      expect(jobs).toEqual([]);
      expect(refused[0]?.reason).toMatch(/người xem phải đứng gần hơn .*\n {4}.*people would have to stand closer/);
    }
  });

  test.each([
    ['plaque den-mau --distance 9', 'board'],
    ['plaque den-mau --distance 2,5 --size a6', 'a4'],
    ['plaque den-mau --distance 9 --size disc', 'board'],
  ])('%s is refused with the size to type', async (typed, size) => {
    const [refusal] = (await ordered(typed)).refused;
    const said = refusal?.reason.split('\n').slice(2);
    expect(said).toEqual([
      `    Khổ ${size} đọc được từ đó: npm run print -- plaque … --size ${size}`,
      `    The size ${size} is read from there: npm run print -- plaque … --size ${size}`,
    ]);
  });

  test('from where no size is read names none', async () => {
    const [refusal] = (await ordered('plaque den-mau --distance 90')).refused;
    expect(refusal?.reason.split('\n')).toHaveLength(2);
  });

  test('may be a larger one, where its texts do not fit on a smaller, and says so where they fit on none', async () => {
    const { catalogue } = buildCatalogue(await readContent(fixture('print-shop'), TODAY));
    const [entry] = catalogue?.entries ?? [];
    assert(catalogue && entry);
    const unasked = {
      style: PLAIN_STYLE,
      finish: 'printed',
      bleed: false,
      formats: undefined,
      dpi: undefined,
      stop: undefined,
    } as const;
    const jobIn = (tooSmall: readonly string[]) => (medium: Medium) => {
      if (tooSmall.includes(medium.id)) throw new Unprintable(entry.name.vi);
      return plaqueJob(entry, catalogue, { ...unasked, medium });
    };
    const view = { distanceM: 1, heightM: 1.5, light: 'day' } as const;
    expect(smallestFromAfar(jobIn(['100x150', 'a6', 'board', 'disc']), view).medium).toBe('a5');
    expect(() => smallestFromAfar(jobIn(PLAQUE_MEDIA.map(({ id }) => id)), view)).toThrow(Unprintable);
  });
});

describe('advice', () => {
  const advice = async (typed: string) => giveAdvice(await orderOf(typed));

  test('without an entry is of the smallest code that is read from there', async () => {
    expect(await advice('advice --distance 2,5')).toMatch(/^Mã rộng ít nhất 130 mm .*\n\nA code of at least 130 mm/s);
  });

  test('on an entry names the plaque that an order for that distance would bring', async () => {
    const [job] = (await ordered('plaque den-mau --distance 2,5')).jobs;
    const told = await advice('advice den-mau tuyen-mau --distance 2,5');
    expect(told).toContain(
      `Đền Mẫu: biển khổ ${job?.medium}.\nSample Temple: a plaque of ${job?.medium}.\nMã rộng ít nhất `,
    );
    expect(told).toContain(`Tuyến Mẫu: biển khổ ${job?.medium}.\n`);
  });

  test('says why no plaque of an entry would do', async () => {
    await expect(advice('advice den-mau --distance 9')).rejects.toThrow(/^den-mau\n {4}.*người xem phải đứng gần hơn/);
    await expect(advice('advice khong-co --distance 9')).rejects.toThrow('không có mục nào tên: “khong-co”');
  });
});

test('a board as fine as a label is refused: nobody could read its code back', async () => {
  const { jobs, refused } = await ordered('plaque chua-mau --size board --dpi 600');
  expect(jobs).toEqual([]);
  expect(refused[0]?.reason).toContain('Bỏ --dpi: khổ này in ở 72 dpi là vừa.');
});
