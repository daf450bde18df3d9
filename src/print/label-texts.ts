import { translator } from '../i18n/translate.ts';
import type { LabelOrder, LabelTexts } from './label-order.ts';
import { STAR } from './stars.ts';

const vi = translator('vi');
const en = translator('en');

/** Keeps what belongs together on one line: “Lô: L2408” is never parted. */
const NO_BREAK = '\u00a0';
const together = (text: string): string => text.replaceAll(' ', NO_BREAK);

const forms = (long: string, short: string | undefined) => (short === undefined ? [long] : [long, short]);

/** `dayOnLabel('2026-08-24')  // => '24/08/2026'` */
const dayOnLabel = (day: string): string => day.split('-').toReversed().join('/');

/** What each part of the label of an order says. */
export function labelTexts({ words, stars, batch }: LabelOrder): LabelTexts {
  const { name, shortName, producer } = words;
  const said = (key: 'lot' | 'madeOn' | 'useBy' | 'serial', value: string | undefined) =>
    value === undefined ? [] : [together(vi(`label.${key}`, { value }))];
  return {
    name: forms(name.vi, shortName.vi),
    english: forms(name.en, shortName.en),
    producer: [producer],
    stars: stars === undefined ? [] : [`${STAR.repeat(stars)} ${together(vi('label.stars', { stars }))}`],
    lot: said('lot', batch?.lot),
    serial: said('serial', batch?.serial),
    madeOn: said('madeOn', batch?.madeOn && dayOnLabel(batch.madeOn)),
    useBy: said('useBy', batch?.useBy && dayOnLabel(batch.useBy)),
    scan: [`${vi('label.scan')} · ${en('label.scan')}`, vi('label.scan')],
  };
}
