import { describe, expect, test } from 'vitest';
import { bodyProblems } from '../../src/core/body-rules.ts';
import { readBody } from '../../src/reader/body.ts';

const rulesOf = (source: string) => {
  const { value } = readBody(source, 1);
  return bodyProblems({ file: 'index.vi.mdx', data: {}, lineOf: () => undefined, body: value }, []).map(
    ({ rule }) => rule,
  );
};

describe('a link in a text', () => {
  test.each(['https://baohaiduong.vn/di-tich', '/vi/di-tich/den-bia', '#cau-chuyen', 'mailto:lien-he@dautich.example'])(
    'may lead to %s',
    (url) => {
      expect(rulesOf(`[chữ](${url})`)).toEqual([]);
    },
  );

  test.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', '/\\\\evil.example', 'anh.jpg', 'https://”'])(
    'may not lead to %s',
    (url) => {
      expect(rulesOf(`[chữ](<${url}>)`)).toEqual(['unsafe-link']);
    },
  );
});

test.each(['export{a}', "import 'x'", "export default () => 'x'", 'export const a = 1\nexport const b = 2'])(
  'module code never passes: %s',
  (source) => {
    expect(rulesOf(source).length).toBeGreaterThan(0);
  },
);

describe('a block', () => {
  test.each([
    '<Inscription reading="Vân Thạch thư thất">\n\nPhòng sách\n\n</Inscription>',
    '<Inscription reading="Vân Thạch thư thất" where="trong động">\n\nPhòng sách\n\n</Inscription>',
    '<Timeline>\n<Moment year="1804">\n\nĐắp thành.\n\n</Moment>\n</Timeline>',
    '<Quote by="Nguyễn Trãi">\n\nCôn Sơn suối chảy rì rầm\n\n</Quote>',
    '<Person name="Vũ Hựu" years="1472–1520">\n\nDanh tướng.\n\n</Person>',
  ])('with all it needs passes: %s', (source) => {
    expect(rulesOf(source)).toEqual([]);
  });

  test.each([
    '<Inscription where="trong động">\n\nPhòng sách\n\n</Inscription>',
    '<Inscription reading="Vân Thạch" where="">\n\nPhòng sách\n\n</Inscription>',
    '<Moment>\n\nĐắp thành.\n\n</Moment>',
    '<Quote by="Nguyễn Trãi" year="1400">\n\nCôn Sơn suối chảy rì rầm\n\n</Quote>',
  ])('that lacks something or has too much is refused: %s', (source) => {
    expect(rulesOf(source)).toEqual(['component-attribute']);
  });
});
