export const REVIEW_HELP = `npm run review                        mục nào đã duyệt, mục nào chưa
npm run review -- <mục>               phiếu duyệt hai thứ tiếng vào duyet/, tệp PDF để in và HTML để đọc
npm run review -- <mục> --approve --by "cơ quan" --dossier "số văn bản"
                                      ghi vào bài: ai duyệt, hôm nay, theo văn bản nào
Mục: tên thư mục, mã, hoặc một phần tên: con-son, “Côn Sơn”, H3X0Y.

npm run review                        which entries are approved
npm run review -- <entry>             a review sheet in both languages in duyet/, as PDF and HTML
npm run review -- <entry> --approve --by "office" --dossier "number"
                                      notes who approved it, today, under which paper
`;
