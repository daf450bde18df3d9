import { remembered } from './forms.ts';

/**
 * How a Vietnamese syllable (âm tiết) is put together: an initial, a rime, a tone. The rimes are closed lists after the
 * spelling rules of 1980 and 1984 (Quy định về chính tả tiếng Việt); both ways of writing i/y and of setting the tone mark
 * in hoà/hòa are right.
 */
const INITIALS = 'ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ');

const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oem oen oeo oet oi om on ong oong ooc op ot
  oăc oăm oăn oăng oăt ô ôc ôi ôm ôn ông ôôc ôông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uơ uôc uôi uôm uôn uông uôp uôt up ut
  uy uya uych uyên uyêt uym uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươ ươc ươi ươm ươn ương ươp ươt ươu
  y ych yêm yên yêng yêt yêu ynh yt`.split(/\s+/),
);

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Sắc and nặng: the only tones of a syllable that ends in c, ch, p or t. */
const STOPPED = /[\u0301\u0323]/;

export interface Syllable {
  /** Small letters without a tone: `phuong`, `đương`. */
  readonly letters: string;
  /** Combining mark of the tone, or nothing. */
  readonly tone: string;
  /** Which letter carries the tone, and which may. */
  readonly toneAt: number;
  readonly toneMayBeAt: readonly number[];
}

/**
 * A syllable under one key, wherever its tone mark stands: `keyOf('hoà') === keyOf('hòa')`.
 *
 * @returns the letters without a tone, then the tone as a combining mark
 */
export const keyOf = remembered((word: string): string => {
  const loose = word.toLowerCase().normalize('NFD');
  return loose.replace(TONE, '').normalize('NFC') + (loose.match(TONE) ?? []).join('');
});

/** The parts of a word that could be a Vietnamese syllable; nothing where no syllable is spelt like that. */
export const readSyllable = remembered((word: string): Syllable | undefined => {
  const marked = [...word.toLowerCase().normalize('NFC')].map((letter) => letter.normalize('NFD'));
  const letters = marked.map((letter) => letter.replace(TONE, '').normalize('NFC')).join('');
  const tones = marked.flatMap((letter, index) => (letter.match(TONE) ?? []).map((tone) => ({ tone, index })));
  if (tones.length > 1) return undefined;
  const [{ tone, index: toneAt } = { tone: '', index: -1 }] = tones;
  const rime = rimeOf(letters);
  if (rime === undefined) return undefined;
  if (/(c|ch|p|t)$/.test(rime) && !STOPPED.test(tone) && tone !== '') return undefined;
  const before = letters.length - rime.length;
  return { letters, tone, toneAt, toneMayBeAt: toneLetters(rime).map((index) => index + before) };
});

function rimeOf(letters: string): string | undefined {
  for (const initial of ['', ...INITIALS]) {
    const rest = letters.slice(initial.length);
    if (letters.startsWith(initial) && fits(initial, rest)) return rest;
  }
  return undefined;
}

/** Before e, ê, i and y the sounds of c, g and ng are written k, gh and ngh. */
function fits(initial: string, rime: string): boolean {
  const isFront = /^[eêi]/.test(rime) || (rime.startsWith('y') && initial !== '');
  if (initial === 'qu') return RIMES.has(rime) || RIMES.has(`u${rime}`);
  if (!RIMES.has(rime)) return false;
  if (['k', 'gh', 'ngh'].includes(initial)) return isFront;
  if (['c', 'ng'].includes(initial)) return !isFront;
  // gì, gìn, giếng: the i is written once.
  if (initial === 'g') return !isFront || /^i(n|m|ê.*)?$/.test(rime);
  if (initial === 'gi') return !/^[iy]/.test(rime);
  return true;
}

/** Which letters of a rime may carry the tone mark. In open oa, oe and uy that is a matter of style. */
function toneLetters(rime: string): number[] {
  const letters = [...rime];
  const marked = letters.findLastIndex((letter) => 'ăâêôơ'.includes(letter));
  if (marked >= 0) return [marked];
  const horned = letters.indexOf('ư');
  if (horned >= 0) return [horned];
  if (/^(oa|oe|uy)$/.test(rime)) return [0, 1];
  if (/^(oa|oe|uy)./.test(rime)) return [1];
  if (/^oo/.test(rime)) return [0, 1];
  return [0];
}

/** The same letters with the tone mark on another one. `withToneAt('tòan', 2)  // => 'toàn'` */
export function withToneAt(word: string, at: number): string {
  const tone = word.normalize('NFD').match(TONE)?.[0] ?? '';
  return [...word.normalize('NFC')]
    .map((letter, index) => (letter.normalize('NFD').replace(TONE, '') + (index === at ? tone : '')).normalize('NFC'))
    .join('');
}

/** The tone mark where most books set it: `inOldStyle('hoà')  // => 'hòa'` */
export const inOldStyle = remembered((word: string): string => {
  const at = readSyllable(word)?.toneMayBeAt[0];
  return at === undefined ? word : withToneAt(word, at);
});
