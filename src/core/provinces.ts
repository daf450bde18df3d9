/**
 * The provinces that went into others on 1 July 2025, by the resolution of the National Assembly of 12 June 2025, and what each is
 * part of since. The names were read in the annex of Resolution 60-NQ/TW of 12 April 2025 as the press printed it (Báo Thanh Hóa,
 * VnExpress of 12 June 2025, and a table at mia.vn).
 */
export const FORMER_PROVINCES: Readonly<Record<string, string>> = {
  'Hà Giang': 'tỉnh Tuyên Quang',
  'Yên Bái': 'tỉnh Lào Cai',
  'Bắc Kạn': 'tỉnh Thái Nguyên',
  'Vĩnh Phúc': 'tỉnh Phú Thọ',
  'Hòa Bình': 'tỉnh Phú Thọ',
  'Bắc Giang': 'tỉnh Bắc Ninh',
  'Thái Bình': 'tỉnh Hưng Yên',
  'Hải Dương': 'thành phố Hải Phòng',
  'Hà Nam': 'tỉnh Ninh Bình',
  'Nam Định': 'tỉnh Ninh Bình',
  'Quảng Bình': 'tỉnh Quảng Trị',
  'Quảng Nam': 'thành phố Đà Nẵng',
  'Kon Tum': 'tỉnh Quảng Ngãi',
  'Bình Định': 'tỉnh Gia Lai',
  'Ninh Thuận': 'tỉnh Khánh Hòa',
  'Đắk Nông': 'tỉnh Lâm Đồng',
  'Bình Thuận': 'tỉnh Lâm Đồng',
  'Phú Yên': 'tỉnh Đắk Lắk',
  'Bình Phước': 'tỉnh Đồng Nai',
  'Bình Dương': 'Thành phố Hồ Chí Minh',
  'Bà Rịa – Vũng Tàu': 'Thành phố Hồ Chí Minh',
  'Long An': 'tỉnh Tây Ninh',
  'Sóc Trăng': 'thành phố Cần Thơ',
  'Hậu Giang': 'thành phố Cần Thơ',
  'Bến Tre': 'tỉnh Vĩnh Long',
  'Trà Vinh': 'tỉnh Vĩnh Long',
  'Tiền Giang': 'tỉnh Đồng Tháp',
  'Bạc Liêu': 'tỉnh Cà Mau',
  'Kiên Giang': 'tỉnh An Giang',
};
/** From this day on there are no districts, and these provinces are others. */
export const TWO_LEVELS_SINCE = '2025-07-01';
