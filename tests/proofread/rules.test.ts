import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROOF_RULES, type ProofRuleName } from '../../src/proofread/proofread.ts';

const RULES = Object.entries(PROOF_RULES) as [ProofRuleName, (typeof PROOF_RULES)[ProofRuleName]][];

test.each(RULES)('the handbook explains %s under the anchor its remark leads to', (name, { page }) => {
  const [file, anchor] = page.split('#');
  const text = readFileSync(`docs/so-tay/${file}.mdx`, 'utf8');
  const part = text.split('<h2 id="').find((one) => one.startsWith(`${anchor}"`));
  expect(part).toBeDefined();
  // What is wrong with an answer is told by the answer, and has no name to learn.
  if (anchor !== 'tra-loi') expect(part).toContain(`\`${name}\``);
});

test.each(RULES)(
  '%s says what it is, why it matters and what to do, in full sentences of both languages',
  (name, rule) => {
    const detail = { vi: '50 tiếng', en: '50 words' };
    const finding = { file: 'di-tich/thu/index.vi.mdx', rule: name, seen: 'chữ này', meant: 'chữ kia', detail };
    for (const words of [rule.words.vi(finding), rule.words.en(finding)]) {
      for (const sentence of Object.values(words)) {
        expect(sentence).toMatch(/^[\p{Lu}“]/u);
        expect(sentence).not.toMatch(/undefined|\s\s|\.\./);
      }
      expect(words.why).toMatch(/[.!?]$/);
    }
  },
);
