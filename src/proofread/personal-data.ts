import { allIn } from './all-in.ts';
import { type Passage, placeAt } from './passages.ts';
import type { Finding, Proof, ProofContext } from './rule.ts';
import { holding } from './whole.ts';

type Name = 'telephone' | 'e-mail' | 'id-number' | 'bank-account';

/** Numbers of Vietnam: mobile 03, 05, 07, 08, 09 with eight digits more, landline 02 with eight or nine; with or without +84. */
const TELEPHONE =
  /(?<![\d./,-])(?:\(?\+?84\)?[ .-]?\(?0?\)?|\(?0)(?:[35789]\d|2\d{1,2})\)?(?:[ .-]?\d){6,8}(?![\d/-]|[.,]\d)/g;
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** A citizen's number has 12 digits, an older identity card 9: only where the words say so, because other numbers look alike. */
const ID_NUMBER =
  /(?:CCCD|CMND|CMT|căn cước(?: công dân)?|chứng minh (?:nhân dân|thư)|định danh)[^\d\n]{0,24}(\d(?:[ .]?\d){8,11})(?!\d)/giu;
const BANK_ACCOUNT = /(?:STK|số tài khoản|tài khoản(?: ngân hàng)?)[^\d\n]{0,24}(\d(?:[ .-]?\d){5,18})(?!\d)/giu;

/** Where any of them may be: eight digits with little between them, or an at sign. */
const UNUSUAL = /@|\d(?:[ .()-]{0,3}\d){5}/;

const WHY = {
  vi: 'Trang và biển là công khai mãi mãi; người có tên ở đây có thể bị gọi lừa, và luật bảo vệ dữ liệu cá nhân cấm đăng khi chưa được đồng ý.',
  en: 'Pages and plaques are public for good; people get fraudulent calls, and the law protects personal data.',
};

/** What belongs to a private person and must not stand in public. What the publisher says of itself may. */
export const personalData: Proof<Name> = {
  rules: {
    telephone: {
      level: 'warning',
      page: 'soat-bai#du-lieu-ca-nhan',
      words: {
        vi: ({ seen }) => ({
          what: `Trong bài có số điện thoại ${seen}.`,
          why: WHY.vi,
          fix: 'Bỏ số ấy. Số của cơ quan đã công bố thì giữ, và ghi lý do vào answers.',
        }),
        en: ({ seen }) => ({
          what: `The text gives the telephone number ${seen}.`,
          why: WHY.en,
          fix: 'Remove it. A published number of an office may stay, with a reason in answers.',
        }),
      },
    },
    'e-mail': {
      level: 'warning',
      page: 'soat-bai#du-lieu-ca-nhan',
      words: {
        vi: ({ seen }) => ({
          what: `Trong bài có địa chỉ thư ${seen}.`,
          why: WHY.vi,
          fix: 'Bỏ địa chỉ ấy. Của cơ quan thì giữ, và ghi lý do vào answers.',
        }),
        en: ({ seen }) => ({
          what: `The text gives the e-mail address ${seen}.`,
          why: WHY.en,
          fix: 'Remove it. That of an office may stay, with a reason in answers.',
        }),
      },
    },
    'id-number': {
      level: 'error',
      page: 'soat-bai#du-lieu-ca-nhan',
      words: {
        vi: ({ seen }) => ({
          what: `Trong bài có số giấy tờ tùy thân ${seen}.`,
          why: 'Số căn cước lộ ra thì người ta vay nợ, mở tài khoản bằng tên người ấy.',
          fix: 'Xóa số ấy.',
        }),
        en: ({ seen }) => ({
          what: `The text gives the identity number ${seen}.`,
          why: 'With it others take loans and open accounts in that person’s name.',
          fix: 'Delete it.',
        }),
      },
    },
    'bank-account': {
      level: 'warning',
      page: 'soat-bai#du-lieu-ca-nhan',
      words: {
        vi: ({ seen }) => ({
          what: `Trong bài có số tài khoản ${seen}.`,
          why: 'Kẻ gian dán đè số khác lên biển, công đức của khách về túi họ; số của cá nhân thì càng không được đăng.',
          fix: 'Bỏ số ấy; việc công đức để ban quản lý nói tại chỗ.',
        }),
        en: ({ seen }) => ({
          what: `The text gives the bank account ${seen}.`,
          why: 'Impostors paste their own number over it, and donations go to them.',
          fix: 'Remove it; donations are for the keepers to explain on the spot.',
        }),
      },
    },
  },
  read: ({ passages }, { publicContacts }) =>
    holding(passages, UNUSUAL).flatMap((passage) => {
      const accounts = found(passage, BANK_ACCOUNT, 'bank-account');
      const ids = found(passage, ID_NUMBER, 'id-number');
      const told = [...accounts, ...ids].map(({ seen = '' }) => digitsOf(seen));
      const telephones = found(passage, TELEPHONE, 'telephone').filter(
        ({ seen = '' }) => !isPublic(seen, publicContacts) && !told.some((number) => number.includes(digitsOf(seen))),
      );
      const addresses = found(passage, EMAIL, 'e-mail').filter(({ seen = '' }) => !publicContacts.includes(seen));
      return [...accounts, ...ids, ...telephones, ...addresses];
    }),
};

const found = (passage: Passage, pattern: RegExp, rule: Name): Finding<Name>[] =>
  allIn(passage.text, pattern).map((match) => {
    const seen = match[1] ?? match[0];
    return { ...placeAt(passage, match.index + match[0].indexOf(seen)), rule, seen: seen.trim() };
  });

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^84/, '0').replace(/^00/, '0');
const isPublic = (seen: string, contacts: ProofContext['publicContacts']): boolean =>
  contacts.some((contact) => digitsOf(contact) === digitsOf(seen));
