/** What stands beside the form of an entry. */
export interface State {
  /** Where its pages and prints are to be seen; nothing while the entry cannot be shown at all. */
  readonly addresses: { readonly page: string; readonly scan: string; readonly print: string } | undefined;
  /** Why it cannot be shown yet, and what to do. */
  readonly waits: string | undefined;
  readonly findings: readonly Remark[];
  /** How many more there are in other entries and files. */
  readonly elsewhere: number;
  /** The glossary: how names and terms are written in both languages. */
  readonly terms: readonly { readonly vi: string; readonly en: string }[];
}

/** Something to mend or to think over, in words. */
export interface Remark {
  readonly level: 'error' | 'warning' | 'advice';
  /** “tiếng Việt, dòng 12, lead” */
  readonly place: string;
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
  /** A page of the handbook. */
  readonly handbook?: string | undefined;
}

/** The finished prints of an entry. */
export type Prints = readonly {
  readonly title: string;
  readonly files: readonly { readonly format: string; readonly href: string; readonly bytes: number }[];
}[];
