import { translator } from '../i18n/translate.ts';
import type { Measure, TextItem } from './drawing.ts';

/** Across the whole piece and under everything else: pale enough for the code to be read, too large to be overlooked. */
export function sampleMark({ widthMm, heightMm }: { widthMm: number; heightMm: number }, measure: Measure): TextItem {
  const text = `${translator('vi')('plaque.sample')} · ${translator('en')('plaque.sample')}`;
  const sizeMm = (Math.hypot(widthMm, heightMm) * 0.72) / measure(text, 'bold', 1);
  const turnDegrees = Math.round((Math.atan2(heightMm, widthMm) * 180) / Math.PI);
  return {
    type: 'text',
    text,
    font: 'bold',
    sizeMm,
    xMm: widthMm / 2,
    yMm: heightMm / 2,
    widthMm: measure(text, 'bold', sizeMm),
    ink: 'black',
    shade: 0.16,
    turnDegrees,
  };
}
