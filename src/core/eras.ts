/**
 * Rulers of Vietnam and the names they gave to years (niên hiệu), from 968 to 1945. A year of an era is counted from one: the
 * first is the year in which the name was proclaimed, and the thirteenth year of Chính Hòa is 1692.
 *
 * The tables below name their sources. Where two of them give different first years, both are kept (`Hoằng Định 1600/1601`), and
 * whoever checks a text accepts either. Names that were used under two dynasties stand twice.
 */
export interface Era {
  /** `Chính Hòa`, with other spellings of the same name behind it. */
  readonly names: readonly string[];
  readonly dynasty: string;
  /** The ruler who proclaimed it, and those who went on with it: as in `Ruler.names`. */
  readonly rulers: readonly string[];
  /** The year counted as one; several where sources differ. */
  readonly firsts: readonly number[];
  /** The last year in which it was counted. */
  readonly last: number;
}

export interface Ruler {
  /** Temple name (miếu hiệu) or the name known best, then others. */
  readonly names: readonly string[];
  readonly dynasty: string;
  readonly first: number;
  /** The last year on the throne. */
  readonly last: number;
  /** Whether the ruler left the throne alive, and may have ordered things beside the next one (thái thượng hoàng). */
  readonly isRetired: boolean;
}

/**
 * A dynasty as it stands in the tables: a line for a ruler, `names, years | eras`, eras parted by commas. `=` joins spellings of
 * one name, `+` stands behind a ruler who left the throne alive, and an era without years goes on from the line above.
 */
interface Block {
  readonly dynasty: string;
  readonly lines: string;
}

/**
 * Trần Trọng Kim, “Việt Nam sử lược” (1920), read on Wikisource: pages 1.djvu/140 (Trần) and 2.pdf/15, 19, 20, 22, 23 (Lê and Mạc
 * from 1556 on). Wikipedia, “Niên hiệu Việt Nam” and “Vietnamese era name”, read for Đinh, Tiền Lê and Lý; “List of emperors of the
 * Trần dynasty”; “Danh sách hoàng đế nhà Nguyễn”. “Đại Việt sử ký toàn thư” (Khoa học xã hội, 1993), chapters on Lý Anh Tông, Mạc and
 * Lê Trang Tông, for years of eras that it pairs with the cyclic years. For the rest (Hồ, Lê sơ, the first Mạc, Tây Sơn) two tables in
 * public source code that were made apart from each other; where the two differ, both years are here.
 */
const BLOCKS: readonly Block[] = [
  {
    dynasty: 'Đinh',
    lines: `
      Đinh Tiên Hoàng=Đinh Bộ Lĩnh 968-979 | Thái Bình 970-980
      Đinh Phế Đế=Đinh Toàn 979-980 | Thái Bình`,
  },
  {
    dynasty: 'Tiền Lê',
    lines: `
      Lê Đại Hành=Lê Hoàn 980-1005 | Thiên Phúc 980/981-988, Hưng Thống 989-993, Ứng Thiên 994-1007
      Lê Trung Tông=Lê Long Việt 1005-1005 | Ứng Thiên
      Lê Ngọa Triều=Lê Long Đĩnh 1005-1009 | Ứng Thiên, Cảnh Thụy 1008-1009`,
  },
  {
    dynasty: 'Lý',
    lines: `
      Lý Thái Tổ=Lý Công Uẩn 1009-1028 | Thuận Thiên 1010-1028
      Lý Thái Tông 1028-1054 | Thiên Thành 1028-1034, Thông Thụy 1034-1039, Càn Phù Hữu Đạo 1039-1042, Minh Đạo 1042-1044, Thiên Cảm Thánh Vũ=Thiên Cảm Thánh Võ 1044-1049, Sùng Hưng Đại Bảo 1049-1054
      Lý Thánh Tông 1054-1072 | Long Thụy Thái Bình 1054-1058, Chương Thánh Gia Khánh 1059-1065, Long Chương Thiên Tự 1066-1068, Thiên Huống Bảo Tượng=Thiên Chúc Bảo Tượng 1068-1069, Thần Vũ=Thần Võ 1069-1072
      Lý Nhân Tông 1072-1127 | Thái Ninh 1072-1076, Anh Vũ Chiêu Thắng=Anh Võ Chiêu Thắng 1076-1084, Quảng Hựu 1085-1092, Hội Phong 1092-1100, Long Phù=Long Phù Nguyên Hóa 1101-1109, Hội Tường Đại Khánh 1110-1119, Thiên Phù Duệ Vũ=Thiên Phù Duệ Võ 1120-1126, Thiên Phù Khánh Thọ 1127-1128
      Lý Thần Tông 1127-1138 | Thiên Thuận 1128-1132, Thiên Chương Bảo Tự 1133-1138
      Lý Anh Tông 1138-1175 | Thiệu Minh 1138/1137-1140, Đại Định 1140-1162, Chính Long Bảo Ứng 1163-1174, Thiên Cảm Chí Bảo 1174-1175
      Lý Cao Tông 1175-1210 | Trinh Phù 1176-1186, Thiên Tư Gia Thụy 1186-1202, Thiên Gia Bảo Hựu 1202-1205, Trị Bình Long Ứng 1205-1210
      Lý Huệ Tông 1210-1224 | Kiến Gia 1211-1224
      Lý Chiêu Hoàng 1224-1225 | Thiên Chương Hữu Đạo 1224-1225`,
  },
  {
    dynasty: 'Trần',
    lines: `
      Trần Thái Tông 1225-1258+ | Kiến Trung 1225-1232, Thiên Ứng Chính Bình 1232-1251, Nguyên Phong 1251-1258
      Trần Thánh Tông 1258-1278+ | Thiệu Long 1258-1272, Bảo Phù 1273-1278
      Trần Nhân Tông 1278-1293+ | Thiệu Bảo 1279-1285, Trùng Hưng 1285-1293
      Trần Anh Tông 1293-1314+ | Hưng Long 1293-1314
      Trần Minh Tông 1314-1329+ | Đại Khánh 1314-1324, Khai Thái 1324-1329
      Trần Hiến Tông 1329-1341 | Khai Hựu 1329-1341
      Trần Dụ Tông 1341-1369 | Thiệu Phong 1341-1357, Đại Trị 1358-1369
      Dương Nhật Lễ 1369-1370 | Đại Định 1369-1370
      Trần Nghệ Tông 1370-1372+ | Thiệu Khánh 1370-1372
      Trần Duệ Tông 1372-1377 | Long Khánh 1373-1377
      Trần Phế Đế 1377-1388 | Xương Phù 1377-1388
      Trần Thuận Tông 1388-1398 | Quang Thái 1388-1398
      Trần Thiếu Đế 1398-1400 | Kiến Tân 1398-1400`,
  },
  {
    dynasty: 'Hồ',
    lines: `
      Hồ Quý Ly 1400-1400+ | Thánh Nguyên 1400-1401
      Hồ Hán Thương 1401-1407 | Thiệu Thành 1401-1403, Khai Đại 1403-1407`,
  },
  {
    dynasty: 'Hậu Trần',
    lines: `
      Giản Định Đế 1407-1409 | Hưng Khánh 1407-1409
      Trùng Quang Đế=Trần Quý Khoáng 1409-1414 | Trùng Quang 1409-1414`,
  },
  {
    dynasty: 'Lê sơ',
    lines: `
      Lê Thái Tổ=Lê Lợi 1428-1433 | Thuận Thiên 1428-1433
      Lê Thái Tông 1433-1442 | Thiệu Bình 1434-1439, Đại Bảo 1440-1442
      Lê Nhân Tông 1442-1459 | Thái Hòa=Đại Hòa 1443-1453, Diên Ninh 1454-1459
      Lê Nghi Dân 1459-1460 | Thiên Hưng 1459-1460
      Lê Thánh Tông 1460-1497 | Quang Thuận 1460-1469, Hồng Đức 1470-1497
      Lê Hiến Tông 1497-1504 | Cảnh Thống 1498-1504
      Lê Túc Tông 1504-1504 | Thái Trinh 1504-1505
      Lê Uy Mục 1504-1509 | Đoan Khánh 1505-1509
      Lê Tương Dực 1509-1516 | Hồng Thuận 1509-1516
      Lê Chiêu Tông 1516-1522 | Quang Thiệu 1516-1522
      Lê Cung Hoàng 1522-1527 | Thống Nguyên 1522-1527`,
  },
  {
    dynasty: 'Mạc',
    lines: `
      Mạc Thái Tổ=Mạc Đăng Dung 1527-1529+ | Minh Đức 1527-1530
      Mạc Thái Tông=Mạc Đăng Doanh 1529-1540 | Đại Chính 1530-1540
      Mạc Hiến Tông=Mạc Phúc Hải 1540-1546 | Quảng Hòa 1541/1540-1546
      Mạc Tuyên Tông=Mạc Phúc Nguyên 1546-1561 | Vĩnh Định 1547-1548, Cảnh Lịch 1548-1553, Quang Bảo 1554-1561
      Mạc Mậu Hợp 1561-1592 | Thuần Phúc 1562-1566, Sùng Khang 1566-1578, Diên Thành 1578-1585, Đoan Thái 1586-1588, Hưng Trị 1588-1591, Hồng Ninh 1591-1592
      Mạc Toàn 1592-1593 | Vũ An=Võ An 1592-1593
      Mạc Kính Cung 1593-1625 | Càn Thống 1593-1625
      Mạc Kính Khoan 1623-1638 | Long Thái 1623/1625-1638
      Mạc Kính Vũ 1638-1677 | Thuận Đức 1638-1677`,
  },
  {
    dynasty: 'Lê trung hưng',
    lines: `
      Lê Trang Tông 1533-1548 | Nguyên Hòa 1533-1548
      Lê Trung Tông 1548-1556 | Thuận Bình 1549-1556
      Lê Anh Tông 1556-1573 | Thiên Hựu=Thiên Hữu 1557-1557, Chính Trị 1558-1571, Hồng Phúc 1572-1573
      Lê Thế Tông 1573-1599 | Gia Thái 1573-1577, Quang Hưng 1578-1599
      Lê Kính Tông 1599-1619 | Thận Đức 1600-1601, Hoằng Định 1600/1601-1619
      Lê Thần Tông 1619-1662 | Vĩnh Tộ 1619-1629, Đức Long 1629-1635, Dương Hòa 1635-1643, Khánh Đức 1649-1653, Thịnh Đức 1653-1658, Vĩnh Thọ 1658-1662, Vạn Khánh 1662-1662
      Lê Chân Tông 1643-1649 | Phúc Thái 1643-1649
      Lê Huyền Tông 1662-1671 | Cảnh Trị 1663-1671
      Lê Gia Tông 1671-1675 | Dương Đức 1672-1674, Đức Nguyên 1674-1675
      Lê Hy Tông=Lê Hi Tông 1675-1705+ | Vĩnh Trị 1676-1680, Chính Hòa 1680-1705
      Lê Dụ Tông 1705-1729+ | Vĩnh Thịnh 1705/1706-1720, Bảo Thái 1720-1729
      Lê Đế Duy Phường=Lê Duy Phường 1729-1732 | Vĩnh Khánh 1729-1732
      Lê Thuần Tông 1732-1735 | Long Đức 1732-1735
      Lê Ý Tông 1735-1740+ | Vĩnh Hựu=Vĩnh Hữu 1735-1740
      Lê Hiển Tông 1740-1786 | Cảnh Hưng 1740-1786
      Lê Chiêu Thống=Lê Mẫn Đế 1786-1789 | Chiêu Thống 1787-1789`,
  },
  {
    dynasty: 'Tây Sơn',
    lines: `
      Nguyễn Nhạc 1778-1793 | Thái Đức 1778-1793
      Quang Trung=Nguyễn Huệ 1788-1792 | Quang Trung 1788-1792
      Nguyễn Quang Toản=Cảnh Thịnh 1792-1802 | Cảnh Thịnh 1793-1801, Bảo Hưng 1801-1802`,
  },
  {
    dynasty: 'Nguyễn',
    lines: `
      Gia Long=Nguyễn Thế Tổ 1802-1820 | Gia Long 1802-1820
      Minh Mạng=Minh Mệnh=Nguyễn Thánh Tổ 1820-1841 | Minh Mạng=Minh Mệnh 1820-1841
      Thiệu Trị 1841-1847 | Thiệu Trị 1841-1847
      Tự Đức 1847-1883 | Tự Đức 1848-1883
      Hiệp Hòa 1883-1883 | Hiệp Hòa 1883-1883
      Kiến Phúc 1883-1884 | Kiến Phúc 1884-1884
      Hàm Nghi 1884-1885 | Hàm Nghi 1885-1888
      Đồng Khánh 1885-1889 | Đồng Khánh 1886-1889
      Thành Thái 1889-1907 | Thành Thái 1889-1907
      Duy Tân 1907-1916 | Duy Tân 1907-1916
      Khải Định 1916-1925 | Khải Định 1916-1925
      Bảo Đại 1926-1945 | Bảo Đại 1926-1945`,
  },
];

function readLine(dynasty: string, line: string): { ruler: Ruler; eras: Era[] } {
  const [who = '', named = ''] = line.split(' | ');
  const [, names = '', first, last, retired] = /^(.+) (\d+)-(\d+)(\+?)$/.exec(who) ?? [];
  const rulers = names.split('=');
  const eras = named.split(', ').map((text): Era => {
    const [, spellings = text, firsts = '', end] = /^(.+) ([\d/]+)-(\d+)$/.exec(text) ?? [];
    const years = firsts.split('/').filter(Boolean).map(Number);
    return { names: spellings.split('='), dynasty, rulers, firsts: years, last: Number(end) };
  });
  const reign = { first: Number(first), last: Number(last), isRetired: retired === '+' };
  return { ruler: { names: rulers, dynasty, ...reign }, eras };
}

const LINES = BLOCKS.flatMap(({ dynasty, lines }) =>
  lines
    .trim()
    .split('\n')
    .map((line) => readLine(dynasty, line.trim())),
);

export const RULERS: readonly Ruler[] = LINES.map(({ ruler }) => ruler);

/** Every era once; one that went on under the next ruler has both. */
export const ERAS: readonly Era[] = LINES.flatMap(({ eras }) => eras)
  .filter(({ firsts }) => firsts.length > 0)
  .map((era) => ({ ...era, rulers: rulersOf(era) }));

function rulersOf({ dynasty, names }: Era): string[] {
  const used = LINES.filter(
    ({ ruler, eras }) => ruler.dynasty === dynasty && eras.some((one) => one.names[0] === names[0]),
  );
  return used.flatMap(({ ruler }) => ruler.names);
}

/** The eras of a name, in any spelling: `Thuận Thiên` was one of the Lý and one of the Lê. */
export const erasNamed = (name: string): Era[] => ERAS.filter(({ names }) => names.includes(name));

/** The rulers of a name: `Lê Trung Tông` was one of the Tiền Lê and one of the Lê trung hưng. */
export const rulersNamed = (name: string): Ruler[] => RULERS.filter(({ names }) => names.includes(name));

/** The solar years a year of an era may be; none where the era was not that long. `yearsOf('Chính Hòa', 13)  // => [1692]` */
export const yearsOf = (name: string, count: number): number[] =>
  erasNamed(name).flatMap(({ firsts, last }) =>
    firsts.map((first) => first + count - 1).filter((year) => year <= last),
  );

const STEMS = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'] as const;
const BRANCHES = ['Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi', 'Thân', 'Dậu', 'Tuất', 'Hợi'] as const;

/** The name of a year in the cycle of sixty (can chi). `cyclicName(1692)  // => 'Nhâm Thân'` */
export const cyclicName = (year: number): string => `${STEMS[(year + 6) % 10]} ${BRANCHES[(year + 8) % 12]}`;
