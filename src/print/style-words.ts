import type { Lang } from '../core/lang.ts';
import { numberText } from '../i18n/format.ts';
import { translator } from '../i18n/translate.ts';
import { COLOUR_FORMS } from './colour.ts';
import { LEAST_TEXT_CONTRAST, type StyleFault } from './style.ts';

/** Why a choice of colours cannot be printed, with the numbers, and what would do. */
export function faultText(fault: StyleFault, lang: Lang): string {
  const t = translator(lang);
  const number = (value: number) => numberText(Math.round(value * 10) / 10, lang);
  switch (fault.fault) {
    case 'not-a-colour':
      return t('style.notAColour', { seen: fault.seen, allowed: COLOUR_FORMS.join(', ') });
    case 'code-contrast': {
      const { ink, paper, contrast } = fault;
      if (contrast.inverted) return t('style.inverted', { ink, paper });
      const { eye, red } = contrast;
      const values = { eye: number(eye.percent), eyeGrade: eye.grade, red: number(red.percent), redGrade: red.grade };
      return t('style.code', { ink, paper, ...values });
    }
    case 'field-contrast': {
      const { ink, paper, ratio } = fault;
      return t('style.field', { ink, paper, ratio: number(ratio), least: number(LEAST_TEXT_CONTRAST) });
    }
  }
}
