import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { firstSentence } from '../../src/core/sentence.ts';
import { contentOf, stating } from '../support/raw-content.ts';

describe('the first sentence', () => {
  test.each([
    ['Đền thờ Tuệ Tĩnh. Đền có vườn thuốc.', 'Đền thờ Tuệ Tĩnh.'],
    ['This is a temple! It is old.', 'This is a temple!'],
    ['Ai dựng ngôi đền này? Chưa ai biết.', 'Ai dựng ngôi đền này?'],
    ['Chỉ một câu.', 'Chỉ một câu.'],
    ['Một câu không có dấu chấm', 'Một câu không có dấu chấm'],
    ['  Câu viết\n  trên hai dòng. Câu sau. ', 'Câu viết trên hai dòng.'],
  ])('of “%s” is “%s”', (text, expected) => {
    expect(firstSentence(text)).toBe(expected);
  });

  test.each([
    ['a part of an address', 'Đền ở TP. Hải Dương. Câu sau.', 'Đền ở TP. Hải Dương.'],
    ['a title', 'Do GS. Trần Văn A và TS. Lê Thị B khảo sát. Câu sau.', 'Do GS. Trần Văn A và TS. Lê Thị B khảo sát.'],
    ['a title with a point in it', 'Th.S. Nguyễn Mẫu viết. Câu sau.', 'Th.S. Nguyễn Mẫu viết.'],
    ['a saint', 'The church of St. Joseph stands here. Next.', 'The church of St. Joseph stands here.'],
    ['a number', 'Decision No. 15 named it. Next.', 'Decision No. 15 named it.'],
    ['initials', 'R. L. Hobson đã nhắc tới. Câu sau.', 'R. L. Hobson đã nhắc tới.'],
    ['initials written together', 'P.V. Mẫu đã nhắc tới. Câu sau.', 'P.V. Mẫu đã nhắc tới.'],
    ['an initial after a small word', 'Theo ông L. Cadière thì vậy. Câu sau.', 'Theo ông L. Cadière thì vậy.'],
    ['a title in brackets', 'Ông (GS. Mẫu) viết. Câu sau.', 'Ông (GS. Mẫu) viết.'],
  ])('does not end at %s', (_, text, expected) => {
    expect(firstSentence(text)).toBe(expected);
  });

  test.each([
    ['thousands', 'Bảo tàng có 18.000 hiện vật. Câu sau.', 'Bảo tàng có 18.000 hiện vật.'],
    ['a date', 'Xếp hạng ngày 29/12/1997. Câu sau.', 'Xếp hạng ngày 29/12/1997.'],
    ['a date written with points', 'Xếp hạng ngày 29.12.1997. Câu sau.', 'Xếp hạng ngày 29.12.1997.'],
    ['a century, which is no initial', 'Đình có từ thế kỷ X. Năm 1849 đình dời đi.', 'Đình có từ thế kỷ X.'],
    ['a century of two letters', 'Chùa có từ thế kỷ XV. Năm 1849 chùa dời đi.', 'Chùa có từ thế kỷ XV.'],
    ['“v.v.”', 'Ở đây có bia, chuông, v.v. Đền dựng năm 1533.', 'Ở đây có bia, chuông, v.v.'],
    ['three points', 'Ở đây có bia, chuông… Đền dựng năm 1533.', 'Ở đây có bia, chuông…'],
    ['a closing quotation mark', 'Biển ghi “Đồng Ngọ.” Đá ghi “Động Ngọ”.', 'Biển ghi “Đồng Ngọ.”'],
    ['a closing bracket', 'Đền nhỏ (dựng năm 1533.) Câu sau.', 'Đền nhỏ (dựng năm 1533.)'],
    ['a sentence that begins with a quotation mark', 'Đền nhỏ. “Bệt” là hổ.', 'Đền nhỏ.'],
    ['a sentence that begins with a number', 'Động sâu. 47 bia còn đọc được.', 'Động sâu.'],
  ])('ends after %s', (_, text, expected) => {
    expect(firstSentence(text)).toBe(expected);
  });

  test.each([
    ['“v.v.” in the middle', 'Có bia, chuông, v.v. của thời Lê. Câu sau.', 'Có bia, chuông, v.v. của thời Lê.'],
    ['three points in the middle', 'Có bia, chuông… của thời Lê. Câu sau.', 'Có bia, chuông… của thời Lê.'],
    ['a question inside it', 'Câu “Ai đó?” khắc trên cửa. Câu sau.', 'Câu “Ai đó?” khắc trên cửa.'],
  ])('goes on after %s', (_, text, expected) => {
    expect(firstSentence(text)).toBe(expected);
  });
});

describe('an entry', () => {
  const denMau = (vi: object, en: object = {}) => {
    const { catalogue } = buildCatalogue(
      contentOf({ entries: (all) => stating('den-mau', en, 'en')(stating('den-mau', vi)(all)) }),
    );
    return catalogue?.sites.find(({ id }) => id === 'den-mau');
  };

  test('is told on its plaque by the first sentence of its opening, in each language', () => {
    const entry = denMau({ lead: 'Ngôi đền nhỏ. Đền bên hồ.' }, { lead: 'A small temple. It lies by the lake.' });
    expect(entry?.sentence).toEqual({ vi: 'Ngôi đền nhỏ.', en: 'A small temple.' });
    expect(entry?.shortName).toEqual({ vi: undefined, en: undefined });
  });

  test('may have a line for the plaque and a short name instead', () => {
    const entry = denMau({ plaqueLine: 'Nơi thờ Mẫu.', shortTitle: 'Mẫu' }, { plaqueLine: 'Mau is honoured here.' });
    expect(entry?.sentence).toEqual({ vi: 'Nơi thờ Mẫu.', en: 'Mau is honoured here.' });
    expect(entry?.shortName).toEqual({ vi: 'Mẫu', en: undefined });
  });

  test('that is not translated may have its English line already, and has none otherwise', () => {
    const { catalogue } = buildCatalogue(contentOf({}));
    expect(catalogue?.sites.find(({ id }) => id === 'chua-mau')?.sentence.en).toBeUndefined();
    const lined = contentOf({ entries: stating('chua-mau', { plaqueLine: 'A small pagoda.' }, 'en') });
    const entry = buildCatalogue(lined).catalogue?.sites.find(({ id }) => id === 'chua-mau');
    expect(entry?.words.en).toBeUndefined();
    expect(entry?.sentence.en).toBe('A small pagoda.');
  });
});
