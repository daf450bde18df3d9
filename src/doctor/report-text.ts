import { type Fact, headingOf, type Item, noteOf, type Report, type Section } from './report.ts';
import { LABELS } from './words.ts';

/** A report for a terminal and for letters. */
export function reportText({ title, verdict, facts, groups, people }: Report): string {
  const blocks = [
    `${title}\n${verdict}`,
    factsText(facts),
    ...groups.flatMap(({ label, sections }) => [`== ${label} ==`, ...sections.map(sectionText)]),
    `== ${LABELS.people} ==\n${factsText(people)}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const factText = ([label, text]: Fact): string => `${label}: ${text}`;
const factsText = (facts: readonly Fact[]): string => facts.map(factText).join('\n');

const sectionText = ({ what, advice, items }: Section): string =>
  [what, ...advice.map((fact) => `  ${factText(fact)}`), ...items.map(itemText)].join('\n');

const itemText = (item: Item): string =>
  `  • ${[headingOf(item), item.url, noteOf(item)].filter(Boolean).join('\n    ')}`;
