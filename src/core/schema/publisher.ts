import { z } from 'zod';
import { field } from './field.ts';
import { colour, date, domainName, email, svgName, words } from './scalars.ts';

const NAME_WHY = [
  'Khách cần biết ai chịu trách nhiệm về biển và trang này.',
  'Visitors need to know who answers for the plaque and the page.',
] as const;
const DOMAIN_WHY = [
  'Tên miền in trên biển; để hết hạn là mọi biển thành biển chết, hoặc dẫn tới trang của kẻ lạ.',
  'The domain is printed on every plaque; once it lapses they all go dead, or lead to a stranger.',
] as const;

const PRINT_WHY = [
  'Biển, tem và áp phích mang màu và logo của đơn vị thì từ xa đã nhận ra là của ai.',
  'Plaques, labels and posters in the colour and with the logo of the publisher are known from afar.',
] as const;

const inBoth = (label: readonly [string, string], example: string) =>
  field(
    z.strictObject({
      vi: field(words(), label, NAME_WHY, `vi: ${example}`),
      en: field(words(), label, NAME_WHY, `en: ${example}`),
    }),
    label,
    NAME_WHY,
    `name: { vi: ${example}, en: ${example} }`,
  );

/** `content/don-vi.yaml`: who publishes, owns the domain and answers. */
export const publisher = z.strictObject({
  name: inBoth(['tên đơn vị phát hành', 'publisher'], 'Thành đoàn …'),
  domain: field(domainName(), ['tên miền', 'domain'], DOMAIN_WHY, 'domain: dautich.example'),
  domainRenewal: field(date(), ['ngày tên miền hết hạn', 'domain renewal'], DOMAIN_WHY, 'domainRenewal: 2036-11-21'),
  domainOwner: field(words(), ['chủ tên miền', 'owner of the domain'], DOMAIN_WHY, 'domainOwner: Ủy ban nhân dân …'),
  domainPayer: field(words(), ['người trả tiền tên miền', 'who pays'], DOMAIN_WHY, 'domainPayer: Ủy ban nhân dân …'),
  formerDomains: field(
    z
      .array(
        z.strictObject({
          domain: field(domainName(), ['tên miền cũ', 'former domain'], DOMAIN_WHY, 'domain: cu.example'),
          renewal: field(date(), ['ngày tên miền cũ hết hạn', 'its renewal'], DOMAIN_WHY, 'renewal: 2036-11-21'),
          lost: field(
            date().optional(),
            ['ngày mất tên miền cũ', 'lost on'],
            [
              'Tên miền đã mất thì không gia hạn được nữa; ghi ngày để vẫn dựng được trang, và để biết biển nào phải thay.',
              'A domain that is lost cannot be renewed; the day lets the site be built, and says which plaques to replace.',
            ],
            'lost: 2036-12-01',
          ),
        }),
      )
      .min(1)
      .optional(),
    ['tên miền cũ còn in trên biển', 'former domains still on plaques'],
    DOMAIN_WHY,
    'formerDomains: [{ domain: cu.example, renewal: 2036-11-21 }]',
  ),
  successor: field(words(), ['đơn vị kế tục', 'successor'], DOMAIN_WHY, 'successor: Trung tâm Văn hóa …'),
  contact: field(
    z.strictObject({
      email: field(email(), ['thư điện tử', 'e-mail'], NAME_WHY, 'email: lien-he@dautich.example'),
      phone: field(words().optional(), ['điện thoại của đơn vị', 'office telephone'], NAME_WHY, 'phone: 0220 000 000'),
    }),
    ['liên hệ', 'contact'],
    NAME_WHY,
    'contact: { email: lien-he@dautich.example }',
  ),
  print: field(
    z
      .strictObject({
        colour: field(
          colour().optional(),
          ['màu mực của đơn vị', 'ink of the publisher'],
          PRINT_WHY,
          'colour: "#7a1f1f"',
        ),
        paper: field(
          colour().optional(),
          ['màu giấy', 'paper'],
          ['Chỉ ghi khi nền biển và tem không trắng.', 'Only where plaques and labels are not on white.'],
          'paper: "#fffdf7"',
        ),
        logo: field(
          svgName().optional(),
          ['logo', 'logo'],
          [
            'Logo in bằng một màu mực, to nhỏ tùy chỗ: tệp SVG nằm cạnh don-vi.yaml, chỉ gồm hình tô một màu.',
            'The logo is printed in one ink at any size: an SVG file beside don-vi.yaml, of shapes in one colour.',
          ],
          'logo: logo.svg',
        ),
      })
      .optional(),
    ['màu và logo khi in', 'colours and logo in print'],
    PRINT_WHY,
    'print: { colour: "#7a1f1f", logo: logo.svg }',
  ),
});

export type Publisher = z.output<typeof publisher>;
