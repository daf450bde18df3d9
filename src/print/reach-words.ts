import type { Lang } from '../core/lang.ts';
import { numberText } from '../i18n/format.ts';
import { translator, type WordKey } from '../i18n/translate.ts';

/** Something to say before it is put into a language: which words, and their numbers in the unit of their name. */
interface Said<Key extends WordKey, Value extends string = never> {
  readonly key: Key;
  readonly values: Readonly<Record<Value, number>>;
}

/** Why a size was advised: whole sentences. */
export type Reason =
  | Said<'reach.view', 'slantM' | 'tilt' | 'phoneM'>
  | Said<'reach.module' | 'reach.finest', 'neededMm' | 'moduleMm' | 'leastMm'>
  | Said<'reach.light.shade' | 'reach.light.dusk', 'divisor'>
  | Said<'reach.level.Q' | 'reach.level.H'>
  | Said<'reach.hang.good' | 'reach.hang.better', 'hangM' | 'lowestM' | 'highestM'>
  | Said<'reach.stand.both', 'fullHdM' | 'hdM'>
  | Said<'reach.stand.one', 'fullHdM'>;

/** Why a plaque cannot work, and what would: two halves of one sentence. */
export interface ReachRefusal {
  readonly why:
    | Said<'reach.tooSmall', 'boxCm' | 'distanceM' | 'standM'>
    | Said<'reach.nowhere', 'boxCm' | 'heightM'>
    | Said<'reach.tooFine', 'boxCm' | 'moduleMm' | 'leastMm'>
    | Said<'reach.tooSteep', 'heightM' | 'distanceM' | 'tilt' | 'largestTilt'>;
  readonly remedy:
    | Said<'reach.remedy.larger' | 'reach.remedy.closer' | 'reach.remedy.lowerAndCloser', 'boxMm'>
    | Said<'reach.remedy.lower' | 'reach.remedy.higher', 'boxMm' | 'hangM'>
    | Said<'reach.remedy.lowerOrFurther' | 'reach.remedy.higherOrFurther', 'hangM' | 'standM'>;
}

export const reasonText = (reason: Reason, lang: Lang): string => said(reason, lang);

/** `8 cm ở 2,5 m: người xem phải đứng gần hơn 1,8 m; dùng mã rộng 120 mm hoặc treo ở chỗ người xem đến gần được.` */
export const refusalText = ({ why, remedy }: ReachRefusal, lang: Lang): string =>
  `${said(why, lang)}; ${said(remedy, lang)}.`;

function said({ key, values }: Reason | ReachRefusal['why' | 'remedy'], lang: Lang): string {
  const numbers = Object.entries(values).map(([name, value]) => [name, numberText(value, lang)]);
  return translator(lang)(key, Object.fromEntries(numbers));
}
