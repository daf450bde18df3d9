import { toEntryId } from '../../../src/core/entry-rules.ts';
import { KIND_FOLDERS, KINDS, type Kind } from '../../../src/core/kind.ts';
import type { InBoth } from '../../../src/core/lang.ts';
import { meaningOf } from '../../../src/core/schema/meanings.ts';
import { fold } from '../../../src/core/text.ts';
import type { Units } from '../../../src/core/units.ts';
import type { Ask } from '../on-terminal.ts';
import { findEntries, type Named } from '../press/find-entries.ts';
import { Refusal } from '../progress.ts';
import { type Commune, communeMeant, communesCalled } from './communes.ts';

/** What somebody says of an entry before it is written. */
export interface Answered {
  readonly kind: Kind;
  readonly name: string;
  /** Empty where it is to be found out later, as are the following. */
  readonly nameEn: string;
  readonly commune: Pick<Commune, 'code' | 'former'> | undefined;
  readonly stops: readonly string[];
  readonly sentence: string;
}

/** The answers that may be given beforehand, as options of the command. */
export const GIVEN = ['kind', 'name', 'name-en', 'commune', 'stops', 'sentence'] as const;
export type Given = Readonly<Partial<Record<(typeof GIVEN)[number], string>>>;

/** What answers are held against. */
export interface Known {
  readonly units: Units;
  readonly entries: readonly Named[];
}

/**
 * Five questions, of which those that were answered beforehand are not asked.
 *
 * @param ask how to ask the others; nothing where there is nobody to ask
 */
export async function answersTo(given: Given, known: Known, ask: Ask | undefined): Promise<Answered> {
  const answer = answering(given, ask);
  const kind = kindCalled(await answer('kind', `1/5  Viết về gì? ${KIND_CHOICES}`, kindSlips)) ?? 'site';
  const name = await answer('name', '2/5  Tên tiếng Việt là gì?', nameSlips);
  const nameEn = await answer('name-en', '3/5  Tên tiếng Anh là gì? (chưa biết thì Enter)');
  const commune = kind === 'site' || kind === 'product' ? await communeFrom(answer, known) : undefined;
  const stops = kind === 'route' ? await stopsFrom(answer, known) : [];
  const sentence = await answer(
    'sentence',
    '5/5  Một câu đáng nói nhất, để khách dừng lại đọc? (chưa nghĩ ra thì Enter)',
  );
  return { kind, name, nameEn, commune, stops, sentence };
}

type Answer = (
  which: (typeof GIVEN)[number],
  question: string,
  slipsIn?: (answer: string) => readonly InBoth<string>[],
) => Promise<string>;

/** What was given, or what is answered, in NFC; what was given and is wrong is told and not asked about. */
function answering(given: Given, ask: Ask | undefined): Answer {
  return async (which, question, slipsIn = () => []) => {
    const typed = given[which];
    if (typed === undefined && ask)
      return (await ask(question, { slipsIn: (text) => slipsIn(text.normalize('NFC')) })).normalize('NFC');
    const answer = (typed ?? '').trim().normalize('NFC');
    const slips = slipsIn(answer);
    if (slips.length > 0) throw new Refusal(slips.map(({ vi, en }) => `--${which}: ${vi}\n    ${en}`).join('\n'));
    return answer;
  };
}

const KIND_CHOICES = `(${KINDS.map((kind, index) => `${index + 1} ${meaningOf(kind)}`).join(', ')})`;

/** A kind by its number, its folder, or its name in Vietnamese or English. */
const kindCalled = (word: string): Kind | undefined =>
  KINDS.find((kind, index) =>
    [kind, String(index + 1), KIND_FOLDERS[kind], fold(meaningOf(kind))].includes(fold(word.trim())),
  );

const kindSlips = (word: string) =>
  kindCalled(word) ? [] : [{ vi: `Ghi một số hoặc một tên: ${KIND_CHOICES}`, en: `One of: ${KINDS.join(', ')}.` }];

const nameSlips = (name: string) =>
  toEntryId(name) ? [] : [{ vi: 'Tên cần có chữ cái hoặc số.', en: 'A name has letters or digits.' }];

async function communeFrom(answer: Answer, { units }: Known): Promise<Commune | undefined> {
  const question = '4/5  Ở xã, phường nào? Tên mới hay tên cũ đều được (chưa rõ thì Enter)';
  const called = await answer('commune', question, (name) => communeSlips(units, name));
  const found = called === '' ? [] : communesCalled(units, called);
  if (found.length < 2) return found[0];
  const list = found.map(({ label }, index) => `       ${index + 1}. ${label}`).join('\n');
  const chosen = await answer(
    'commune',
    `     Có ${found.length} nơi như vậy:\n${list}\n     Nơi nào, ghi số?`,
    (number) =>
      found[Number(number) - 1]
        ? []
        : [
            {
              vi: `Có ${found.length} nơi tên ấy, ghi mã thay cho tên:\n${list}`,
              en: 'Several communes are called so: give the code instead.',
            },
          ],
  );
  return found[Number(chosen) - 1];
}

function communeSlips(units: Units, name: string): InBoth<string>[] {
  if (name === '' || communesCalled(units, name).length > 0) return [];
  const meant = communeMeant(units, name);
  return [
    {
      vi: `Không thấy “${name}” trong content/dia-danh.csv.${meant ? ` Có phải “${meant}”?` : ''} Chưa rõ thì để trống.`,
      en: `“${name}” is not in content/dia-danh.csv.${meant ? ` Did you mean “${meant}”?` : ''} Leave it empty when in doubt.`,
    },
  ];
}

async function stopsFrom(answer: Answer, { entries }: Known): Promise<string[]> {
  const names = (text: string) => text.split(/\s*,\s*/).filter(Boolean);
  const question = '4/5  Tuyến qua những điểm nào, theo thứ tự, cách nhau bằng dấu phẩy? (chưa rõ thì Enter)';
  const typed = await answer('stops', question, (text) => findEntries(entries, names(text)).slips);
  return findEntries(entries, names(typed)).found.map(({ id }) => id);
}
