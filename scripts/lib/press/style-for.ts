import type { Catalogue } from '../../../src/core/catalogue.ts';
import { inBlack, type Style, styleOf } from '../../../src/print/style.ts';
import { faultText } from '../../../src/print/style-words.ts';
import { Refusal } from '../progress.ts';
import type { Arguments } from './arguments.ts';
import { isThermal } from './thermal.ts';

/** The look of this order: what the publisher chose, and what was asked for now. */
export function styleFor({ kind, texts }: Arguments, { publisher, logo }: Catalogue): Style {
  const codeInk = texts['code-ink'] === 'colour' ? 'colour' : 'black';
  const style = styleOf(publisher.print, logo, { colour: texts.colour, paper: texts.paper, codeInk });
  if ('fault' in style) throw new Refusal(`${faultText(style, 'vi')}\n${faultText(style, 'en')}`);
  return isThermal(kind, texts.dpi) ? inBlack(style) : style;
}
