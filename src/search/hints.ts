import { CODE_LENGTH, readCode } from '../core/code.ts';
import { otherLang } from '../core/lang.ts';
import { codeBoxPath, searchPath } from '../core/urls.ts';
import type { Described } from './describe.ts';
import { standsIn } from './elsewhere.ts';
import { linkTo } from './items.ts';
import { fill, type SearchWords } from './words.ts';

/** What helps on when this language has no answer. Each is a sentence with links. */

type Parts = readonly (string | HTMLElement)[];

/** Entries of this name that have a page only in the other language. */
export function onlyElsewhere(found: readonly Described[], { lang, onlyElsewhere }: SearchWords): Parts {
  return found.flatMap(({ href, name }, index) => [
    index === 0 ? `${onlyElsewhere} ` : ', ',
    marked(linkTo(href, name), lang),
  ]);
}

/** Nothing was found at all: perhaps it is a code, perhaps the other language has it. */
export async function whenNothing(query: string, words: SearchWords): Promise<Parts> {
  const code = readCode(query);
  if (/\d/.test(query) && code.length === CODE_LENGTH) {
    return [linkTo(`${codeBoxPath(words.lang)}?ma=${encodeURIComponent(query)}`, fill(words.code, { query }))];
  }
  const other = otherLang(words.lang);
  if (!(await standsIn(other, query))) return [];
  return [
    marked(linkTo(`${searchPath(other)}?q=${encodeURIComponent(query)}`, fill(words.elsewhere, { query })), words.lang),
  ];
}

/** A link to a page in the other language. */
function marked(link: HTMLAnchorElement, lang: SearchWords['lang']): HTMLAnchorElement {
  link.hreflang = otherLang(lang);
  return link;
}
