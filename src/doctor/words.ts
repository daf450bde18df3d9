import type { Reason } from './judge.ts';

/** How a finding is told: what it is, why it matters, what to do, and who has to. */
interface Told {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly who: 'publisher' | 'owner';
}

const UPLOAD = 'Dựng lại bằng npm start rồi đưa cả thư mục dist lên máy chủ.';
const ALL_DEAD = 'Mã nào cũng hỏng thì xem tên miền và gói máy chủ còn hạn không.';
const TAKEN =
  'Mở thử địa chỉ bên dưới. Nếu là trang của người khác: báo chủ tên miền ngay hôm nay, và che mã trên biển cho tới khi lấy lại được. ' +
  `Nếu vẫn là trang của mình: ${UPLOAD.charAt(0).toLowerCase()}${UPLOAD.slice(1)}`;
const header = (line: string) => `Nhờ người giữ máy chủ thêm vào mọi trang dòng: ${line}`;

export const TOLD: Readonly<Record<Reason, Told>> = {
  'code-stranger': {
    what: 'Quét mã ra trang lạ',
    why: 'Khách thấy nội dung không phải của nơi ấy. Nếu tên miền đã vào tay kẻ khác, đó có thể là trang cờ bạc hay lừa đảo.',
    todo: TAKEN,
    who: 'owner',
  },
  'code-dead': {
    what: 'Quét mã không mở được',
    why: 'Khách đứng trước biển quét mã chỉ thấy báo lỗi.',
    todo: `${UPLOAD} ${ALL_DEAD}`,
    who: 'publisher',
  },
  'code-redirected': {
    what: 'Quét mã bị chuyển đi nơi khác',
    why: 'Mã phải mở thẳng trang của nó: đi vòng thì chậm khi sóng yếu, và nơi chuyển tiếp mất thì mã chết theo.',
    todo: 'Nhờ người giữ máy chủ bỏ việc chuyển hướng cho địa chỉ này.',
    who: 'publisher',
  },
  'certificate-none': {
    what: 'Trang không có khóa bảo mật (https)',
    why: 'Địa chỉ trong mã bắt đầu bằng https, nên không mã nào mở được.',
    todo: 'Nhờ người giữ máy chủ cài chứng chỉ; Let’s Encrypt cấp miễn phí.',
    who: 'publisher',
  },
  'certificate-invalid': {
    what: 'Chứng chỉ bảo mật (https) không dùng được',
    why: 'Điện thoại báo “kết nối không an toàn” và chặn trang, ở mọi mã.',
    todo: 'Nhờ người giữ máy chủ cấp lại chứng chỉ ngay hôm nay.',
    who: 'publisher',
  },
  'certificate-ending': {
    what: 'Chứng chỉ bảo mật (https) sắp hết hạn',
    why: 'Hết hạn là điện thoại chặn trang, ở mọi mã.',
    todo: 'Nhờ người giữ máy chủ gia hạn ngay; việc tự gia hạn có lẽ đã hỏng.',
    who: 'publisher',
  },
  'page-stranger': {
    what: 'Địa chỉ của bài hiện trang lạ',
    why: 'Người đọc và máy tìm kiếm thấy nội dung không phải của đơn vị.',
    todo: TAKEN,
    who: 'owner',
  },
  'page-dead': {
    what: 'Bài không mở được',
    why: 'Khách quét mã rồi bấm đọc tiếp thì gặp báo lỗi.',
    todo: `${UPLOAD} ${ALL_DEAD}`,
    who: 'publisher',
  },
  'no-hsts': {
    what: 'Máy chủ không giữ khách ở lại https',
    why: 'Kẻ xấu dùng chung wifi có thể đổi nội dung trang khách đang xem.',
    todo: header('Strict-Transport-Security: max-age=31536000'),
    who: 'publisher',
  },
  'no-csp': {
    what: 'Máy chủ không giới hạn trang được chạy gì',
    why: 'Ai chèn được đoạn mã lạ vào trang thì điện thoại của khách sẽ chạy nó.',
    todo: header('Content-Security-Policy'),
    who: 'publisher',
  },
  'loose-csp': {
    what: 'Máy chủ cho chạy cả đoạn mã chèn thẳng vào trang',
    why: 'Ai chèn được đoạn mã lạ vào trang thì điện thoại của khách sẽ chạy nó.',
    todo: 'Nhờ người giữ máy chủ bỏ chữ unsafe-inline trong dòng Content-Security-Policy.',
    who: 'publisher',
  },
  'no-referrer-policy': {
    what: 'Máy chủ để lộ khách vừa xem gì',
    why: 'Khách bấm sang trang khác thì trang ấy biết khách vừa đọc bài nào.',
    todo: header('Referrer-Policy: no-referrer'),
    who: 'publisher',
  },
  'server-version': {
    what: 'Máy chủ khai tên và số phiên bản phần mềm',
    why: 'Kẻ xấu dò theo số phiên bản để biết có lỗ hổng nào dùng được.',
    todo: 'Nhờ người giữ máy chủ tắt số phiên bản trong các dòng Server và X-Powered-By.',
    who: 'publisher',
  },
  'link-gone': {
    what: 'Liên kết ra ngoài: tên miền không còn',
    why: 'Không ai kiểm lại được nguồn; tên miền bỏ trống còn có thể bị mua lại để đăng nội dung xấu.',
    todo: 'Tìm địa chỉ mới hoặc nguồn khác rồi sửa trong bài; không có thì bỏ địa chỉ, giữ tên nguồn.',
    who: 'publisher',
  },
  'link-dead': {
    what: 'Liên kết ra ngoài: trang không còn',
    why: 'Không ai kiểm lại được nguồn của bài, hoặc mua được hàng ở gian ấy.',
    todo: 'Tìm địa chỉ mới hoặc nguồn khác rồi sửa trong bài; không có thì bỏ địa chỉ, giữ tên nguồn.',
    who: 'publisher',
  },
  'link-elsewhere': {
    what: 'Liên kết ra ngoài dẫn sang tên miền khác',
    why: 'Có thể cơ quan ấy đổi tên miền; cũng có thể tên miền cũ đã vào tay kẻ lạ.',
    todo: 'Mở thử. Đúng tài liệu thì ghi địa chỉ mới vào bài; trang lạ thì bỏ địa chỉ.',
    who: 'publisher',
  },
  'link-unsure': {
    what: 'Liên kết ra ngoài: chưa rõ còn hay mất',
    why: 'Máy chủ bên ấy không trả lời máy kiểm tra; người xem có thể vẫn mở được.',
    todo: 'Mở thử bằng điện thoại. Nhiều tuần liền không mở được thì thay nguồn.',
    who: 'publisher',
  },
  'certificate-soon': {
    what: 'Chứng chỉ bảo mật (https) còn dưới 30 ngày',
    why: 'Hết hạn là điện thoại chặn trang, ở mọi mã.',
    todo: 'Hỏi người giữ máy chủ xem chứng chỉ có tự gia hạn không.',
    who: 'publisher',
  },
  'small-letters': {
    what: 'Gõ mã bằng chữ thường thì không mở được',
    why: 'Khách không quét được thì gõ địa chỉ in dưới mã, và điện thoại hay gõ chữ thường.',
    todo: 'Nhờ người giữ máy chủ cho địa chỉ chữ thường dẫn về địa chỉ chữ hoa, nếu máy chủ làm được.',
    who: 'publisher',
  },
  slow: {
    what: 'Trang trả lời chậm, quá 3 giây',
    why: 'Khách đứng ở cổng với một vạch sóng sẽ bỏ đi trước khi đọc được.',
    todo: 'Tuần sau vẫn chậm thì hỏi nơi cho thuê máy chủ.',
    who: 'publisher',
  },
};

/** Words of the register for the life of a plaque. */
export const STATUSES: Readonly<Record<string, string>> = {
  planned: 'chưa in',
  printed: 'đã in',
  mounted: 'đã treo',
  retired: 'đã gỡ',
};

const FAILURES: Readonly<Record<string, string>> = {
  '401': 'máy chủ không cho vào (401)',
  '403': 'máy chủ không cho vào (403)',
  '404': 'máy chủ báo không có trang này (404)',
  '410': 'máy chủ báo trang đã bỏ (410)',
  '429': 'máy chủ báo bị hỏi quá nhiều (429)',
  http: 'địa chỉ chỉ có http',
  timeout: 'máy chủ không trả lời trong 15 giây',
  ENOTFOUND: 'không tìm thấy tên miền',
  ERR_INVALID_URL: 'địa chỉ viết sai',
  ECONNRESET: 'máy chủ cắt ngang kết nối',
  UND_ERR_SOCKET: 'máy chủ cắt ngang kết nối',
  ECONNREFUSED: 'máy chủ không nhận kết nối',
  CERT_HAS_EXPIRED: 'chứng chỉ đã hết hạn',
  ERR_TLS_CERT_ALTNAME_INVALID: 'chứng chỉ cấp cho tên miền khác',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'chứng chỉ tự ký, không nơi nào bảo đảm',
};

/** What was seen, in words. `seenText({ reason: 'code-dead', seen: '404' })  // => 'máy chủ báo không có trang này (404)'` */
export function seenText({ reason, seen }: { readonly reason: Reason; readonly seen: string }): string {
  if (reason === 'code-stranger' || reason === 'page-stranger')
    return seen ? `trang “${seen}”` : 'trang không có tiêu đề';
  if (reason === 'certificate-ending' || reason === 'certificate-soon') return `còn ${seen} ngày`;
  if (/^https?:/.test(seen)) return `bị chuyển tới ${seen}`;
  if (/^\d+\/\d+ /.test(seen)) return seen.replace(' ', ' địa chỉ ');
  if (/^5\d\d$/.test(seen)) return `máy chủ đang lỗi (${seen})`;
  if (/^\d{3}$/.test(seen)) return FAILURES[seen] ?? `máy chủ trả lời ${seen}`;
  return FAILURES[seen] ?? seen;
}

/** `dayText('2026-11-08')  // => '8/11/2026'` */
export const dayText = (day: string): string => day.split('-').map(Number).reverse().join('/');

export const LABELS = {
  why: 'Vì sao cần sửa',
  todo: 'Việc cần làm',
  who: 'Ai lo',
  seen: 'Thấy',
  since: 'Từ ngày',
  people: 'Ai chịu trách nhiệm',
} as const;
