import type { Page } from 'playwright-core';

/** What the search page says to a query. Addresses, best first. */
export interface Answer {
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly said: string;
  readonly hint: string;
}

/** Types a query as a visitor would and waits until the page has no more to say. */
export async function ask(page: Page, query: string): Promise<Answer> {
  // What an earlier query left must not be taken for the answer.
  await page.evaluate(() => document.querySelector('#ket-qua')?.setAttribute('aria-busy', 'true'));
  await page.fill('#q', query);
  return settled(page);
}

export async function settled(page: Page): Promise<Answer> {
  await page.locator('#ket-qua[aria-busy=false]').waitFor({ state: 'attached' });
  const addresses = (selector: string) =>
    page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return {
    names: await addresses('#theo-ten a'),
    texts: await addresses('#trong-bai a'),
    said: await page.innerText('#so'),
    hint: await page.innerText('#mach'),
  };
}

/** Everything found, names before texts. */
export const allOf = ({ names, texts }: Answer): string[] => [...names, ...texts];
