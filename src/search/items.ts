import type { Described } from './describe.ts';
import type { TextHit } from './full-text.ts';

/** What was found, as items of a list. */

export function nameItem(one: Described): HTMLLIElement {
  const item = document.createElement('li');
  item.append(linkTo(one.href, one.name), detailOf(one));
  return item;
}

export function textItem({ href, title, excerptHtml }: TextHit): HTMLLIElement {
  const item = document.createElement('li');
  const excerpt = document.createElement('small');
  // Pagefind escapes the page's words and adds only <mark>.
  excerpt.innerHTML = excerptHtml;
  item.append(linkTo(href, title), excerpt);
  return item;
}

export function detailOf({ detail, reason }: Described): HTMLElement {
  const small = document.createElement('small');
  small.textContent = detail;
  if (reason) {
    const why = document.createElement('span');
    why.lang = reason.lang;
    why.textContent = reason.text;
    small.append(detail ? ' · ' : '', why);
  }
  return small;
}

export function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}
