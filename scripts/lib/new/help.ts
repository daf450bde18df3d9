export const NEW_HELP = `npm run new     hỏi năm câu rồi tạo mục mới: thư mục, mã, hai tệp có lời hướng dẫn
Trả lời sẵn, để chạy không cần hỏi:
  --kind site|product|route|guide (hoặc di-tich, san-pham, tuyen, huong-dan)
  --name "tên tiếng Việt"  --name-en "tên tiếng Anh"
  --commune "tên hoặc mã xã, phường, mới hay cũ"   di tích, sản phẩm
  --stops "mục, mục"                               tuyến
  --sentence "một câu đáng nói nhất"

npm run new     asks five questions and makes an entry: its folder, its code, two files with guides in them.
With the options above it asks only for what they leave out; without a terminal --kind and --name are enough.
`;

/** What somebody reads who left. */
export const LEFT =
  'Chưa tạo gì: đã dừng giữa chừng, không tệp nào thay đổi. · Nothing was made: you left, and no file has changed.';

export const UNCODED =
  'Đã tạo mục nhưng chưa cấp mã: sửa các chỗ trên trước, rồi chạy npm run code. · The entry is made and has no code yet: mend the above, then npm run code.';
