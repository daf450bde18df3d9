import { describe, expect, test } from 'vitest';
import { decodeCodes } from '../../scripts/lib/decode.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { typedUrl } from '../../src/core/urls.ts';
import { higherBy } from '../../src/print/capitals.ts';
import { colour } from '../../src/print/colour.ts';
import { type Drawing, QUIET_MODULES } from '../../src/print/drawing.ts';
import { FINISHES } from '../../src/print/finish.ts';
import { type Medium, PLAQUE_MEDIA } from '../../src/print/media.ts';
import { signWords } from '../../src/print/sign-words.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { boxAround, darkestInLight, inkOf, isWithin, lightBox, overlaps, pixelsOf, textBox } from '../support/ink.ts';
import { CODE, codeOf, PUBLISHER, pathsOf, samplePlaque, textsOf, WORDS } from '../support/sample-plaque.ts';

/** Hosts for codes of version 2 and 3, and the longest that can be printed at all. */
const HOSTS = ['dautich.vn', 'ditich.haiphong.vn', 'di-tich.thanhdoanhaiphong.vn'];
const { catalogue } = buildCatalogue(await readContent('content', '2026-11-22'));
if (!catalogue) throw new Error('The content has problems: npm run check');
const { entries } = catalogue;

const LONG = {
  vi: 'Khu di tích lịch sử và danh lam thắng cảnh núi Phượng Hoàng, nơi thờ thầy giáo',
  en: 'Historic monuments and scenic places of Phượng Hoàng mountain and its teacher',
};

const each = PLAQUE_MEDIA.flatMap((medium) =>
  FINISHES.map((finish) => ({ medium, finish, name: `${medium.id} ${finish}` })),
);
const words = (drawing: Drawing) => textsOf(drawing).map(({ text }) => text);
const allWords = (drawing: Drawing) => words(drawing).join(' ');

describe.each(each)('a plaque $name', ({ medium, finish }) => {
  const drawing = samplePlaque({ medium, finish });
  const code = codeOf(drawing);

  test('keeps four quiet modules around its code', async () => {
    // A board is looked at in smaller: at six dots a module it would have thousands across as well.
    expect(await darkestInLight(drawing, code)).toBeLessThan(0.02);
  });

  test('has modules of at least 2 mm, in whole dots of its printer, that begin on a dot', () => {
    expect(code.unitMm).toBeGreaterThanOrEqual(2);
    for (const mm of [code.unitMm, code.xMm, code.yMm]) {
      expect((mm / 25.4) * medium.dpi).toBeCloseTo(Math.round((mm / 25.4) * medium.dpi), 6);
    }
  });

  test('can be read by a decoder that did not draw it', async () => {
    expect(await decodeCodes(await pixelsOf(drawing, 6 / code.unitMm))).toEqual([`https://DAUTICH.VN/${CODE}`]);
  });

  test('says where it leads in small letters, who answers, whom to call, and what it will never ask for', () => {
    const said = allWords(drawing);
    expect(said).toContain(`dautich.vn/${CODE}`);
    for (const part of ['Thành đoàn Mẫu', 'Sample City Youth Union', '0220 000 000', 'Không ứng dụng', 'No app']) {
      expect(said).toContain(part);
    }
  });

  test('has no text over another, over the code, or past the edge', () => {
    const boxes = textsOf(drawing).map((text) => ({ text: text.text, box: textBox(text) }));
    const over = boxes.flatMap((a, index) =>
      boxes.slice(index + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])),
    );
    expect(over).toEqual([]);
    expect(boxes.filter(({ box }) => overlaps(box, lightBox(code)))).toEqual([]);
    expect(boxes.filter(({ box }) => !isOn(medium, box))).toEqual([]);
  });

  test('has no letters smaller than 6.5 points', () => {
    expect(Math.min(...textsOf(drawing).map(({ sizeMm }) => sizeMm))).toBeGreaterThanOrEqual(2.3);
  });
});

/** Within the material, some millimetres from where it is cut. */
function isOn({ widthMm, heightMm, shape }: Medium, box: ReturnType<typeof textBox>): boolean {
  const margin = 2;
  if (shape === 'rectangle') {
    return isWithin(box, { left: margin, top: margin, right: widthMm - margin, bottom: heightMm - margin });
  }
  const radius = widthMm / 2;
  const corners = [box.left, box.right].flatMap((x) => [box.top, box.bottom].map((y) => [x, y] as const));
  return corners.every(([x, y]) => Math.hypot(x - radius, y - radius) <= radius - margin);
}

describe.each(PLAQUE_MEDIA.map((medium) => ({ medium, name: medium.id })))('on $name', ({ medium }) => {
  test.each(HOSTS)('every entry has room with the host %s', (domain) => {
    const cramped = entries.flatMap((entry) => {
      try {
        samplePlaque({ medium, words: signWords(entry), publisher: { domain } });
        return [];
      } catch (error) {
        return [`${entry.id}: ${error instanceof Error ? error.message : error}`];
      }
    });
    // The longest host there may be leaves the smallest plaques the least room: there some sentences must be shorter.
    if (domain.length < 28) expect(cramped).toEqual([]);
  });

  test('a sign still says what the place is when the web is gone', () => {
    const said = allWords(samplePlaque({ medium }));
    const parts = [WORDS.name.vi, WORDS.name.en];
    const onSigns = [...parts, WORDS.standing.vi, WORDS.standing.en, WORDS.sentence.vi, WORDS.sentence.en];
    // A disc stands on a route, whose first board says the rest.
    for (const part of medium.shape === 'round' ? parts : onSigns) expect(said).toContain(part);
  });
});

describe('names', () => {
  test('stand in both languages, the Vietnamese one first and larger', () => {
    const texts = textsOf(samplePlaque({ words: { name: { vi: 'Chùa Côn Sơn', en: 'Côn Sơn Pagoda' } } }));
    const [vi, en] = ['Chùa Côn Sơn', 'Côn Sơn Pagoda'].map((name) => texts.find(({ text }) => text === name));
    expect(vi?.sizeMm).toBeGreaterThan(en?.sizeMm ?? 99);
    expect(vi?.yMm).toBeLessThan(en?.yMm ?? 0);
  });

  test('that are long get smaller letters and more lines, and come into nothing else', async () => {
    const drawing = samplePlaque({ words: { name: LONG } });
    expect(allWords(drawing)).toContain(LONG.vi);
    expect(await darkestInLight(drawing, codeOf(drawing))).toBeLessThan(0.02);
  });

  const CAPITALS = [
    'ĐỀN THỜ NGUYỄN TRÃI Ở ĐƯỜNG NGUYỄN ĐỨC CẢNH, ẤP ĐẰNG',
    'CHỢ LẠC ĐẠO, MIẾU HẠ Ở NGÕ CẢ, PHỦ TẢ, THỔ HẠ ẲM',
  ];
  // A board takes seconds to count, and is laid out like the others.
  test.each(
    PLAQUE_MEDIA.filter(({ id }) => id !== 'board').flatMap((medium) => CAPITALS.map((vi) => ({ vi, medium }))),
  )('in capitals have room for marks above marks: $vi on $medium.id', async ({ vi, medium }) => {
    const drawing = samplePlaque({
      medium,
      words: { name: { vi, en: 'ẲẠ' } },
    });
    const texts = textsOf(drawing).filter(({ turnDegrees }) => !turnDegrees);
    const boxes = await Promise.all(
      texts.map(async (item) => {
        const { left, right, top, bottom } = textBox(item);
        const around = { left, right, top: top - item.sizeMm, bottom: bottom + item.sizeMm };
        return {
          text: item.text,
          box: boxAround(await inkOf({ ...drawing, items: [{ ...item, ink: 'black' }] }, around)),
        };
      }),
    );
    const touching = boxes.flatMap(({ text, box }, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => box && other.box && overlaps(box, other.box))
        .map((other) => [text, other.text]),
    );
    expect(boxes.every(({ box }) => box)).toBe(true);
    expect(touching).toEqual([]);
  });

  test('in capitals without such marks take no more room than others', () => {
    expect(higherBy('ĐÌNH LÀNG MẬU')).toBe(0);
    expect(higherBy('Ẩm thực')).toBe(0);
    expect(higherBy('ẨM THỰC')).toBeGreaterThan(0);
  });

  test('give way to their short form before letters become tiny', () => {
    const short = { vi: 'Núi Phượng Hoàng', en: 'Phượng Hoàng Mountain' };
    const said = allWords(samplePlaque({ medium: PLAQUE_MEDIA[1], words: { name: LONG, shortName: short } }));
    expect(said).toContain(short.vi);
    expect(said).not.toContain('danh lam');
  });

  test.each([
    [
      'a name of 120 letters',
      { name: { ...WORDS.name, vi: 'Đền Thượng đẳng Phúc thần '.repeat(5).trim() } },
      'Đền Thượng',
    ],
    ['a word that is wider than the sign', { name: { ...WORDS.name, vi: 'Nghiêng'.repeat(13) } }, 'Nghiêng'],
    [
      'a sentence that tells everything',
      { sentence: { vi: 'Nơi này có nhiều điều. '.repeat(20).trim(), en: '' } },
      'Nơi này',
    ],
  ])('%s is refused, not cut, and the message has it', (_, words_, start) => {
    expect(() => samplePlaque({ words: words_ })).toThrow(new RegExp(`“${start}.*” is too long for its place`));
  });

  test('never begin or end a line with a dash or a dot that parts nothing', () => {
    const lines = entries.flatMap((entry) => words(samplePlaque({ words: signWords(entry) })));
    expect(lines.filter((line) => /^[–·]|·$/.test(line))).toEqual([]);
  });

  test('with dashes are parted after them where that costs no more than a line', () => {
    const name = { vi: 'Quần thể An Phụ – Kính Chủ – Nhẫm Dương', en: 'An Phụ Complex' };
    const lines = words(samplePlaque({ medium: PLAQUE_MEDIA[3], words: { name } }));
    expect(lines.some((line) => line.startsWith('Quần thể') && line.endsWith(' –'))).toBe(true);
  });
});

describe('colours', () => {
  test('are black and that of the publisher, and no more', () => {
    const drawing = samplePlaque({ style: { palette: { colour: colour('#123456'), paper: colour('#fffdf7') } } });
    expect(new Set(drawing.items.map((item) => ('ink' in item ? item.ink : '')))).toEqual(
      new Set(['black', 'colour', 'paper']),
    );
    expect(drawing.palette).toEqual({ colour: colour('#123456'), paper: colour('#fffdf7') });
  });

  test.each([
    ['engraved', 'black'],
    ['engraved-dark', 'colour'],
  ] as const)('are one alone where a sign is %s', (finish, ink) => {
    const drawing = samplePlaque({ finish });
    expect(new Set(drawing.items.map((item) => ('ink' in item ? item.ink : '')))).toEqual(new Set([ink]));
  });

  test('of an engraved dark stone keep a light field around a dark code', () => {
    expect(codeOf(samplePlaque({ finish: 'engraved-dark' })).inverted).toBe(true);
  });
});

test('the coloured field meets the light of the code along a bitten edge, so that a pasted sticker shows', () => {
  const drawing = samplePlaque();
  const field = pathsOf(drawing).find(({ ink, path }) => ink === 'colour' && path.startsWith('M-3'));
  const { left, top } = lightBox(codeOf(drawing));
  const [, x, y] = /ZM(\S+) (\S+)A/.exec(field?.path ?? '') ?? [];
  expect([Number(x), Number(y)].map((mm) => Math.round(mm * 100))).toEqual(
    [left, top].map((mm) => Math.round(mm * 100)),
  );
  expect(field?.path.match(/A/g)?.length).toBeGreaterThanOrEqual(40);
});

test('what touches the edge is drawn three millimetres past it, for the knife', () => {
  expect(pathsOf(samplePlaque()).some(({ path }) => /^M-3 [\d.]+H103V/.test(path))).toBe(true);
});

test.each([
  ['dautich.example', true],
  ['dautich.test', true],
  ['dautich.invalid', true],
  ['dautich.localhost', true],
  ['dautich.vn', false],
  ['dautich-example.vn', false],
])('a plaque for %s is marked as a sample, under everything else: %s', (domain, isMarked) => {
  const [first] = samplePlaque({ publisher: { domain } }).items;
  expect(first?.type === 'text' && first.text === 'BẢN MẪU · SAMPLE').toBe(isMarked);
});

test('a plaque of what nobody has approved is marked as a sample, whatever its domain', () => {
  const [first] = samplePlaque({ isApproved: false }).items;
  expect(first).toMatchObject({ text: 'BẢN MẪU · SAMPLE' });
});

test('the sample mark is pale enough for any reader', async () => {
  const drawing = samplePlaque({ publisher: { domain: 'dautich.example' } });
  // ISO/IEC 15415 calls a code good when its light is at least 70 points lighter than its dark.
  expect(await darkestInLight(drawing, codeOf(drawing))).toBeLessThan(0.3);
});

test('the publisher’s e-mail stands where there is no telephone number', () => {
  expect(allWords(samplePlaque({ publisher: { contact: { email: 'lien-he@dautich.vn' } } }))).toContain(
    'lien-he@dautich.vn',
  );
});

test('a disc carries the number of its stop', () => {
  const disc = PLAQUE_MEDIA.find(({ id }) => id === 'disc');
  expect(words(samplePlaque({ ...(disc && { medium: disc }), words: { stop: 7 } }))).toContain('7');
});

test('four quiet modules is what the standard asks for', () => {
  expect(QUIET_MODULES).toBe(4);
});

test('the address on the plaque is the one its code leads to', () => {
  for (const domain of HOSTS) {
    const drawing = samplePlaque({ publisher: { domain } });
    expect(codeOf(drawing).url.toLowerCase()).toBe(`https://${typedUrl(domain, CODE)}`.toLowerCase());
    expect(words(drawing)).toContain(typedUrl(domain, CODE));
  }
  expect(PUBLISHER.domain).toBe('dautich.vn');
});
