import type { Page } from 'playwright-core';

/** The page itself, where it scrolls sideways, and what makes it do so. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (part) => part.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [`${scrollWidth} of ${clientWidth}`, ...wide.slice(0, 5).map((part) => part.outerHTML.slice(0, 80))];
  });
