import { LANGS } from '../core/lang.ts';
import { findAll } from './find.ts';
import type { Finding, Proof } from './rule.ts';
import { inLang, wholeWords } from './whole.ts';

type Name = 'advertising' | 'superlative-claim' | 'healing-claim';

const whole = (phrases: string): RegExp => wholeWords(phrases.trim().replace(/\s*\n\s*/g, '|'), 'giu');

/** Words that sell. Each is wrong in a text about a relic, whatever stands around it. */
const SELLING = {
  vi: whole(`
    khuyến mãi
    giảm giá
    ưu đãi (?:lớn|hấp dẫn|khủng|đặc biệt)
    giá (?:rẻ|sốc|tốt|ưu đãi)
    (?:đặt|mua|liên hệ|gọi|inbox) ngay
    nhanh tay (?:đặt|mua)
    siêu (?:đẹp|rẻ|ngon|hot|phẩm)
    hot nhất
    sống ảo
    check[- ]?in (?:cực|siêu) \\p{L}+
    không thể bỏ (?:qua|lỡ)
    đừng bỏ lỡ
    điểm đến (?:lý tưởng|hoàn hảo|hấp dẫn|tuyệt vời)
    thiên đường (?:du lịch|nghỉ dưỡng|sống ảo)
    uy tín hàng đầu
    cam kết (?:chất lượng|chính hãng|hoàn tiền)
    có một không hai
    đẹp nhất (?:Việt Nam|thế giới|miền Bắc)
    số (?:1|một) (?:Việt Nam|thế giới|miền Bắc)`),
  en: whole(`
    must[- ](?:see|visit)
    hidden gem
    world[- ]class
    breathtaking
    unforgettable
    once[- ]in[- ]a[- ]lifetime
    paradise for
    don[’']t miss
    best[- ]kept secret
    (?:book|order|buy|call) now
    special offers?
    discounts?
    instagrammable
    perfect destination`),
};

/** What the Law on Advertising 16/2012/QH13, article 8 (11), allows only with papers: best, only, number one. */
const CLAIM = {
  vi: whole(`
    (?:tốt|ngon|rẻ|sạch|an toàn|chất lượng) nhất
    số (?:1|một) (?:Việt Nam|thế giới|thị trường|miền Bắc)
    duy nhất trên thị trường
    (?:chất lượng|uy tín) hàng đầu
    100% (?:tự nhiên|thiên nhiên|nguyên chất)`),
  en: whole(`
    the best (?:in|of|on)
    number one (?:in|of|on)
    100% (?:natural|pure|organic)
    the finest (?:in|of)`),
};

/** A food or drink that heals: that is for medicine to say. */
const HEALING = {
  vi: whole(`
    chữa (?:khỏi|bách bệnh|dứt điểm|được bệnh|ung thư)
    (?:điều trị|trị) (?:dứt điểm|tận gốc|khỏi|ung thư|bệnh)
    thay thế thuốc chữa bệnh
    phòng (?:và chữa|chống) ung thư
    giảm cân (?:nhanh|hiệu quả|cấp tốc)`),
  en: whole(`
    cures? (?:cancer|all|disease|illness)
    heals? (?:cancer|all|disease|illness)
    prevents? cancer
    fast weight loss`),
};

/** Words of a shop in a text that is to be believed. */
export const advertising: Proof<Name> = {
  rules: {
    advertising: {
      level: 'warning',
      page: 'soat-bai#quang-cao',
      words: {
        vi: ({ seen }) => ({
          what: `“${seen}” là lời quảng cáo.`,
          why: 'Khách đứng trước di tích muốn biết điều thật; lời chào mời làm cả bài mất tin cậy.',
          fix: 'Bỏ lời ấy, kể một điều cụ thể: bao nhiêu tuổi, ai dựng, nhìn gì.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}” is advertising.`,
          why: 'Visitors before a relic want what is true; selling words make them doubt the rest.',
          fix: 'Remove it and tell something definite: how old, who built it, what to look at.',
        }),
      },
    },
    'superlative-claim': {
      level: 'warning',
      page: 'soat-bai#quang-cao',
      words: {
        vi: ({ seen }) => ({
          what: `“${seen}” là lời khẳng định phải có giấy tờ chứng minh.`,
          why: 'Luật Quảng cáo, điều 8, cấm dùng “nhất”, “duy nhất”, “số một” khi không có tài liệu hợp pháp.',
          fix: 'Bỏ lời ấy, hoặc ghi giải thưởng, năm và nơi trao.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}” is a claim that needs papers to prove it.`,
          why: 'The Law on Advertising, article 8, forbids “best”, “only” and “number one” without them.',
          fix: 'Remove it, or name the prize, its year and who gave it.',
        }),
      },
    },
    'healing-claim': {
      level: 'warning',
      page: 'soat-bai#quang-cao',
      words: {
        vi: ({ seen }) => ({
          what: `“${seen}” nói sản phẩm chữa bệnh.`,
          why: 'Thực phẩm không được quảng cáo như thuốc; cơ sở có thể bị phạt, người bệnh có thể bỏ thuốc.',
          fix: 'Bỏ lời ấy.',
        }),
        en: ({ seen }) => ({
          what: `“${seen}” says that a product heals.`,
          why: 'Food must not be advertised as medicine; the maker may be fined, and the sick may leave their medicine.',
          fix: 'Remove it.',
        }),
      },
    },
  },
  read: ({ kind, passages }) =>
    LANGS.flatMap((lang): Finding<Name>[] => {
      const own = inLang(passages, lang);
      return kind === 'product'
        ? [...findAll(own, CLAIM[lang], 'superlative-claim'), ...findAll(own, HEALING[lang], 'healing-claim')]
        : findAll(own, SELLING[lang], 'advertising');
    }),
};
