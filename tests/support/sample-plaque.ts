import { measure } from '../../scripts/lib/type.ts';
import type { Logo } from '../../src/core/logo.ts';
import type { Publisher } from '../../src/core/schema/publisher.ts';
import { type CodeItem, codesOf, type Drawing, type PathItem, type TextItem } from '../../src/print/drawing.ts';
import type { Finish } from '../../src/print/finish.ts';
import type { Mask } from '../../src/print/matrix.ts';
import { type Medium, USUAL_PLAQUE } from '../../src/print/media.ts';
import { plaque } from '../../src/print/plaque.ts';
import type { SignWords } from '../../src/print/sign-words.ts';
import { PLAIN_STYLE, type Style } from '../../src/print/style.ts';

/** A publisher with a domain that could be real, so that its plaques carry no sample mark. */
export const PUBLISHER: Publisher = {
  name: { vi: 'Thành đoàn Mẫu', en: 'Sample City Youth Union' },
  domain: 'dautich.vn',
  domainRenewal: '2036-11-21',
  domainPayer: 'Ủy ban nhân dân phường Mẫu',
  domainOwner: 'Ủy ban nhân dân phường Mẫu',
  successor: 'Trung tâm Văn hóa phường Mẫu',
  contact: { email: 'lien-he@dautich.vn', phone: '0220 000 000' },
};

export const CODE = 'K7Q9T';

export const WORDS: SignWords = {
  code: CODE,
  name: { vi: 'Đền thờ Hưng Đạo Đại Vương', en: 'Temple of Hưng Đạo Đại Vương' },
  shortName: { vi: undefined, en: undefined },
  standing: { vi: 'Di tích quốc gia', en: 'National monument' },
  sentence: {
    vi: 'Đền thờ vị tướng ba lần thắng quân Nguyên Mông, dựng trên nền trại quân xưa.',
    en: 'A temple to the general who three times beat the Mongols, on the ground of his camp.',
  },
};

const LOGO: Logo = { widthUnits: 1000, heightUnits: 1000, paths: ['M0 1000L500 0L1000 1000Z'], isEvenOdd: false };

/** What a test is not about stays as it is. */
export interface SamplePlaque {
  readonly medium?: Medium;
  readonly words?: Partial<SignWords>;
  readonly publisher?: Partial<Publisher>;
  readonly style?: Partial<Style>;
  readonly finish?: Finish;
  readonly isApproved?: boolean;
  readonly mask?: Mask;
}

/** The plaque of one entry in the real typeface. */
export const samplePlaque = (wish: SamplePlaque = {}): Drawing =>
  plaque({
    medium: wish.medium ?? USUAL_PLAQUE,
    words: { ...WORDS, ...wish.words },
    publisher: { ...PUBLISHER, ...wish.publisher },
    style: { ...PLAIN_STYLE, logo: LOGO, ...wish.style },
    finish: wish.finish ?? 'printed',
    isApproved: wish.isApproved ?? true,
    mask: wish.mask,
    measure,
  });

export const textsOf = ({ items }: Drawing): TextItem[] => items.filter((item) => item.type === 'text');
export const pathsOf = ({ items }: Drawing): PathItem[] => items.filter((item) => item.type === 'path');

export function codeOf(drawing: Drawing): CodeItem {
  const [code, another] = codesOf(drawing);
  if (!code || another) throw new Error('A plaque has one code.');
  return code;
}
