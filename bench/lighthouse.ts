import { createRequire } from 'node:module';
import { findBrowser } from '../scripts/lib/browser.ts';
import { runNode } from './measure.ts';

const COMMAND = createRequire(import.meta.url).resolve('lighthouse/cli/index.js');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

/** What Lighthouse says of a page on its phone, a slow 4G one. */
export interface Lighthouse {
  /** Out of 100. */
  readonly scores: Readonly<Record<Category, number>>;
  readonly lcpMs: number;
  readonly cls: number;
  /** What costs points: `seo is-crawlable 0`, with what was measured or seen. */
  readonly faults: readonly string[];
}

interface Audit {
  readonly score: number | null;
  readonly numericValue?: number;
  readonly displayValue?: string;
  readonly details?: { readonly items?: readonly { readonly node?: { readonly snippet?: string } }[] };
}
interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Record<Category, { score: number; auditRefs: readonly { id: string; weight: number }[] }>;
  readonly audits: Record<string, Audit>;
}

/**
 * Lighthouse with its own settings for phones, in a browser of its own. The only file that knows it.
 *
 * @throws where the page could not be loaded
 */
export async function lighthouse(url: string): Promise<Lighthouse> {
  const { output } = await runNode(
    [
      COMMAND,
      url,
      '--quiet',
      '--output=json',
      // It would send its own crashes to its makers.
      '--no-enable-error-reporting',
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=--headless=new --disable-dev-shm-usage${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`,
    ],
    { CHROME_PATH: findBrowser() ?? '' },
  );
  const report: Report = JSON.parse(output);
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`);
  const value = (id: string) => report.audits[id]?.numericValue ?? Number.NaN;
  const score = (category: Category) => Math.round(report.categories[category].score * 100);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    lcpMs: value('largest-contentful-paint'),
    cls: value('cumulative-layout-shift'),
    faults: CATEGORIES.flatMap((category) =>
      report.categories[category].auditRefs.flatMap(({ id, weight }) => {
        const audit = report.audits[id];
        if (!audit || audit.score === null || audit.score === 1 || weight === 0) return [];
        const seen = audit.displayValue ?? audit.details?.items?.[0]?.node?.snippet ?? '';
        return `${category} ${id} ${audit.score}  ${seen}`.trim();
      }),
    ),
  };
}
