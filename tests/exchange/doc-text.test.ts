import { expect, test } from 'vitest';
import { docText } from '../../src/exchange/doc-text.ts';
import { fileNameIn } from '../../src/exchange/file-names.ts';

const body = (html: string) => docText(`<h1>Tên</h1>${html}`).body;
const LEAD = '<p>Mở đầu.</p>';

test.each([
  [
    'headings keep their order below the name',
    `${LEAD}<h1>A</h1><p>a</p><h2>B</h2><p>b</p>`,
    '## A\n\na\n\n### B\n\nb',
  ],
  ['words in bold and italics', `${LEAD}<p>một <strong>hai </strong><em>ba</em></p>`, 'một **hai** *ba*'],
  ['lists', `${LEAD}<ul><li>a</li><li>b</li></ul>`, '- a\n- b'],
  [
    'numbered lists without names stay lists',
    `${LEAD}<ol><li>Đi thẳng.</li><li>Rẽ trái.</li></ol>`,
    '1. Đi thẳng.\n1. Rẽ trái.',
  ],
  [
    'numbered lists with names are things',
    `${LEAD}<ol><li><strong>Giếng</strong>: tròn.</li><li>Cổng: cao.</li></ol>`,
    '<Things>\n<Thing name="Giếng">\n\ntròn.\n\n</Thing>\n<Thing name="Cổng">\n\ncao.\n\n</Thing>\n</Things>',
  ],
  [
    'headings numbered by hand are things',
    `${LEAD}<h2>1. Giếng "tròn"</h2><p>a</p><h2>2. Cổng</h2><p>b</p>`,
    '<Things>\n<Thing name="Giếng ”tròn”">\n\na\n\n</Thing>\n<Thing name="Cổng">\n\nb\n\n</Thing>\n</Things>',
  ],
  ['numbers typed by hand are a list', `${LEAD}<p>1. Đi thẳng</p><p>2. Rẽ trái</p>`, '1. Đi thẳng\n1. Rẽ trái'],
  [
    'signs of MDX are words',
    `${LEAD}<p>{a} &lt;b&gt; *c* _d_ [e] # f</p>`,
    '\\{a\\} \\<b\\> \\*c\\* \\_d\\_ \\[e\\] # f',
  ],
  ['a sign at the beginning is a word too', `${LEAD}<p># một</p><p>- hai</p>`, '\\# một\n\n\\- hai'],
  [
    'links of the web stay',
    `${LEAD}<p><a href="https://vi.example/a(b)">x</a></p>`,
    '[x](https://vi.example/a%28b%29)',
  ],
  ['other links leave their words', `${LEAD}<p><a href="file:///C:/a.doc">x</a></p>`, 'x'],
  ['lines of a poem stay apart', `${LEAD}<p>một<br />hai</p>`, 'một\\\nhai'],
  ['tables become lines', `${LEAD}<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>`, 'a – b'],
  [
    'pictures stand where they stood',
    `${LEAD}<p>a<img src="anh.jpg" alt="Cổng" /></p>`,
    'a\n\n<Photo file="anh.jpg" />',
  ],
])('%s', (_, html, text) => {
  expect(body(html)).toBe(text);
});

test('in a document without styles short lines in bold are headings, the first of them the name', () => {
  expect(docText('<p><strong>Đình Mẫu</strong></p><p>Mở đầu.</p><p><strong>Chuyện</strong></p><p>Hết.</p>')).toEqual({
    title: 'Đình Mẫu',
    lead: 'Mở đầu.',
    body: '## Chuyện\n\nHết.',
    pictures: [],
    changed: [],
  });
});

test('a single paragraph is the text, not its opening', () => {
  expect(docText('<h1>Đình</h1><p>Một câu.</p>')).toMatchObject({ lead: undefined, body: 'Một câu.' });
});

test.each([
  ['Cổng đền (1).JPG', 'cong-den-1.jpg'],
  ['Ảnh  số 2.heic', 'anh-so-2.heic'],
  ['ghi chú.docx', undefined],
])('a photo named “%s” is called %s', (name, safe) => {
  expect(fileNameIn(name)).toBe(safe);
});
