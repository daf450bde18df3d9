import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Refusal } from '../../scripts/lib/progress.ts';
import { type Print, recordPrints } from '../../scripts/lib/record-prints.ts';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { contentWith, table } from '../support/content-folder.ts';
import { CHUA_MAU, DEN_MAU, TODAY } from '../support/raw-content.ts';

afterEach(() => vi.unstubAllEnvs());

const PLAQUE: Print = {
  on: '2026-11-21',
  code: 'Q0F75',
  piece: 'plaque',
  medium: 'mica, 3 mm',
  sizeMm: [100, 150],
  copies: 1,
  domain: 'dautich.example',
  batch: 'b1',
  note: '',
  isPlaque: true,
};
const LABEL: Print = { ...PLAQUE, piece: 'label', medium: 'decal', sizeMm: [40, 30], copies: 200, isPlaque: false };
const PLAQUE_LINE = '2026-11-21,Q0F75,plaque,"mica, 3 mm",100x150,1,dautich.example,b1,';
const LABEL_LINE = '2026-11-21,Q0F75,label,decal,40x30,200,dautich.example,b1,';
const PRINTED_DEN_MAU = 'Q0F75,site,den-mau,2026-11-21,printed,,"mica, 3 mm",100 × 150 mm,dautich.example';

/** The fixture `valid` with other tables; what is recorded, and what stands in the tables afterwards. */
async function recorded(prints: readonly Print[], tables: Readonly<Record<string, string>> = {}) {
  const folder = await contentWith({ 'ma.csv': table('ma.csv', CHUA_MAU, DEN_MAU), ...tables });
  vi.stubEnv('DAUTICH_CONTENT', folder);
  const result = await recordPrints(prints);
  const read = (file: string) => readFile(join(folder, file), 'utf8').catch(() => undefined);
  return { folder, result, log: await read('da-in.csv'), register: await read('ma.csv') };
}

describe('the log', () => {
  test('begins with the first print, and content with it has nothing to mend', async () => {
    const { folder, result, log } = await recorded([PLAQUE, LABEL]);
    expect(log).toBe(table('da-in.csv', PLAQUE_LINE, LABEL_LINE));
    expect(result).toEqual({ lines: 2, codes: ['Q0F75'] });
    expect(buildCatalogue(await readContent(folder, TODAY)).problems).toEqual([]);
  });

  test.each([
    [
      'with the line ends of Windows and the mark of Notepad',
      `\uFEFF${table('da-in.csv', `${LABEL_LINE}cũ`).replaceAll('\n', '\r\n')}`,
      '\r\n',
    ],
    [
      'with quotation marks and blanks nobody needs',
      table('da-in.csv', ' "2026-11-20" ,Q0F75,"label",,40x30, 5,,"a\nb",""'),
      '\n',
    ],
    ['with a last line that is not ended', table('da-in.csv', LABEL_LINE.replace('200', '5')).trimEnd(), '\n'],
  ])('is only added to, byte for byte, %s', async (_, before, end) => {
    const { log } = await recorded([PLAQUE], { 'da-in.csv': before });
    expect(log).toBe(`${before}${before.endsWith('\n') ? '' : end}${PLAQUE_LINE}${end}`);
  });

  test('holds the same print of the same day once, however often it is recorded', async () => {
    const { folder, log, register } = await recorded([PLAQUE, PLAQUE, LABEL]);
    expect(await recordPrints([LABEL, PLAQUE])).toEqual({ lines: 0, codes: [] });
    expect(await readFile(join(folder, 'da-in.csv'), 'utf8')).toBe(log);
    expect(await readFile(join(folder, 'ma.csv'), 'utf8')).toBe(register);
  });

  test('knows a print again to which somebody added a note', async () => {
    const { result } = await recorded([LABEL], { 'da-in.csv': table('da-in.csv', `${LABEL_LINE}hỏng hai tờ`) });
    expect(result.lines).toBe(0);
  });

  test.each<[what: string, other: Partial<Print>]>([
    ['number of copies', { copies: 50 }],
    ['day', { on: '2026-11-22' }],
    ['batch', { batch: 'b2' }],
    ['size', { sizeMm: [50, 30] }],
    ['medium', { medium: 'giấy' }],
    ['domain', { domain: 'cu.example' }],
  ])('has a line of its own for another %s', async (_, other) => {
    const { result } = await recorded([{ ...LABEL, ...other }], { 'da-in.csv': table('da-in.csv', LABEL_LINE) });
    expect(result.lines).toBe(1);
  });
});

describe('the register', () => {
  test('says of a plaque that it is printed, of what, how large and with which domain', async () => {
    const { register } = await recorded([PLAQUE]);
    expect(register).toBe(table('ma.csv', CHUA_MAU, PRINTED_DEN_MAU));
  });

  test('says nothing of labels', async () => {
    const { register, result } = await recorded([LABEL]);
    expect(register).toBe(table('ma.csv', CHUA_MAU, DEN_MAU));
    expect(result.codes).toEqual([]);
  });

  test.each([
    [
      'what was only planned gives way to what was printed',
      `${DEN_MAU},cổng,đồng,A3,cu.example,2026-11-20,ghi`,
      'Q0F75,site,den-mau,2026-11-21,printed,cổng,"mica, 3 mm",100 × 150 mm,dautich.example,2026-11-20,ghi',
    ],
    [
      'what was written down of an earlier print stays',
      'Q0F75,site,den-mau,2026-11-21,mounted,cổng,đồng,,cu.example,,',
      'Q0F75,site,den-mau,2026-11-21,mounted,cổng,đồng,100 × 150 mm,cu.example,,',
    ],
    [
      'its marks and blanks stay',
      '"Q0F75",site, den-mau,2026-11-21, "planned" ,"cổng, bên trái",,"100 × 150 mm",,,"ghi ""chú"""',
      '"Q0F75",site, den-mau,2026-11-21, "printed" ,"cổng, bên trái","mica, 3 mm","100 × 150 mm",dautich.example,,"ghi ""chú"""',
    ],
  ])('%s', async (_, line, expected) => {
    const { register } = await recorded([PLAQUE], { 'ma.csv': table('ma.csv', CHUA_MAU, line) });
    expect(register).toBe(table('ma.csv', CHUA_MAU, expected));
  });

  test('keeps all other lines byte for byte, with the line ends of Windows and the mark of Notepad', async () => {
    const other = `${CHUA_MAU} ,"cổng\r\nbên trái",,,,,`;
    const before = `\uFEFF${table('ma.csv').trimEnd()}\r\n${DEN_MAU}\r\n${other}`;
    const { register } = await recorded([PLAQUE], { 'ma.csv': before });
    expect(register).toBe(`\uFEFF${table('ma.csv').trimEnd()}\r\n${PRINTED_DEN_MAU}\r\n${other}`);
  });

  test('is made good by recording again, where the first time was broken off after the log', async () => {
    const { register, result } = await recorded([PLAQUE], { 'da-in.csv': table('da-in.csv', PLAQUE_LINE) });
    expect(result).toEqual({ lines: 0, codes: ['Q0F75'] });
    expect(register).toContain(PRINTED_DEN_MAU);
  });
});

describe('nothing is written', () => {
  const refused = async (prints: readonly Print[], tables: Readonly<Record<string, string>>, words: string) => {
    const folder = await contentWith(tables);
    vi.stubEnv('DAUTICH_CONTENT', folder);
    const texts = () =>
      Promise.all(['da-in.csv', 'ma.csv'].map((name) => readFile(join(folder, name)).catch(() => '')));
    const before = await texts();
    const error = await recordPrints(prints).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Refusal);
    expect(String(error)).toContain(words);
    expect(await texts()).toEqual(before);
    return folder;
  };

  test('where a code is not in the register', async () => {
    await refused([PLAQUE, { ...PLAQUE, code: 'Q0F76' }], {}, 'Không có trong sổ mã, nên không ghi gì: Q0F76.');
  });

  test.each([
    ['the log', 'da-in.csv'],
    ['the register', 'ma.csv'],
  ])('where %s was saved with other columns', async (_, file) => {
    await refused([PLAQUE], { [file]: 'a;b\n' }, 'Dòng đầu của bảng phải là tên các cột');
  });

  test('where the log is in an old encoding, which would be spoilt', async () => {
    const folder = await contentWith({ 'da-in.csv': '' });
    const old = Buffer.from(`${table('da-in.csv', LABEL_LINE).trimEnd()}c\xf9\n`, 'latin1');
    await writeFile(join(folder, 'da-in.csv'), old);
    vi.stubEnv('DAUTICH_CONTENT', folder);
    await expect(recordPrints([PLAQUE])).rejects.toThrow('Tệp không phải UTF-8.');
    expect(await readFile(join(folder, 'da-in.csv'))).toEqual(old);
  });
});
