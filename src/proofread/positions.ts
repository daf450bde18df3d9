import { isOutside } from '../core/circles.ts';
import { type Located, metresBetween } from '../core/distance.ts';
import { whereabouts } from '../core/whereabouts.ts';
import { fieldOf, fieldsOf } from './fields.ts';
import type { Finding, Proof, ProofContext, ReadEntry } from './rule.ts';

type Name = 'position-exchanged' | 'position-outside' | 'place-elsewhere';

export const positions: Proof<Name> = {
  rules: {
    'position-exchanged': {
      level: 'error',
      page: 'soat-bai#toa-do',
      words: {
        vi: ({ seen, meant }) => ({
          what: `Vĩ độ và kinh độ bị đảo chỗ: ${seen}.`,
          why: 'Ở Việt Nam vĩ độ (lat) từ 8 đến 24, kinh độ (lon) từ 102 đến 118; đảo thì điểm rơi ra Bắc Cực.',
          fix: `Viết: ${meant}`,
        }),
        en: ({ seen, meant }) => ({
          what: `Latitude and longitude are exchanged: ${seen}.`,
          why: 'In Vietnam the latitude lies between 8 and 24, the longitude between 102 and 118; exchanged, the point is in the Arctic.',
          fix: `Write: ${meant}`,
        }),
      },
    },
    'position-outside': {
      level: 'warning',
      page: 'soat-bai#toa-do',
      words: {
        vi: ({ seen, meant }) => ({
          what: `Tọa độ ${seen} cách tâm ${meant}, tức nằm ngoài xã ghi ở address.unit.`,
          why: 'Khách bấm chỉ đường sẽ tới nhầm nơi, hoặc trang nằm nhầm xã.',
          fix: 'Mở tọa độ trên bản đồ xem đúng cổng chưa; đúng rồi thì xem lại mã xã trong content/dia-danh.csv.',
        }),
        en: ({ seen, meant }) => ({
          what: `The position ${seen} lies ${meant}, outside the commune in address.unit.`,
          why: 'Visitors who ask for directions come to the wrong place, or the page stands under the wrong commune.',
          fix: 'Look at the position on a map; if it is the gate, check the code of the commune in content/dia-danh.csv.',
        }),
      },
    },
    'place-elsewhere': {
      level: 'warning',
      page: 'soat-bai#toa-do',
      words: {
        vi: ({ seen, meant }) => ({
          what: `Địa chỉ ghi ${seen}, nhưng mã xã là của ${meant}.`,
          why: 'Trang sẽ hiện hai xã khác nhau trong một địa chỉ.',
          fix: 'Sửa address.unit hoặc address.place. Tên xã không cần viết trong place: trang tự thêm theo mã.',
        }),
        en: ({ seen, meant }) => ({
          what: `The address says ${seen}, but the code is that of ${meant}.`,
          why: 'The page would show two communes in one address.',
          fix: 'Correct address.unit or address.place. The commune need not stand in place: the page adds it by the code.',
        }),
      },
    },
  },
  read: (entry: ReadEntry, context) => [...exchanged(entry), ...outside(entry, context), ...elsewhere(entry, context)],
};

function exchanged({ vi }: Pick<ReadEntry, 'vi'>): Finding<Name>[] {
  const [lat, lon] = [Number(positionOf(vi?.data).lat), Number(positionOf(vi?.data).lon)];
  if (!vi || !(lat >= 102 && lat <= 118 && lon >= 8 && lon <= 24)) return [];
  const meant = `{ lat: ${lon}, lon: ${lat} }`;
  return [{ ...at(vi, 'position.lat'), rule: 'position-exchanged', seen: `${lat}, ${lon}`, meant }];
}

function outside({ vi }: ReadEntry, { units, circles }: ProofContext): Finding<Name>[] {
  const { lat, lon, precisionM = '0' } = positionOf(vi?.data);
  const unit = presentUnit(vi?.data, units);
  const circle = unit && circles.get(unit.code);
  if (!vi || !lat || !lon || !circle) return [];
  const place: Located = { lat: Number(lat), lon: Number(lon), precisionM: Number(precisionM) };
  if (exchanged({ vi }).length > 0 || !isOutside(circle, place)) return [];
  const km = (metresBetween(circle, place) / 1000).toFixed(1);
  const meant = `${unit.fullName.vi} ${km} km`;
  return [{ ...at(vi, 'position.lat'), rule: 'position-outside', seen: `${lat}, ${lon}`, meant }];
}

/** The village in words may name its commune, and then the right one. */
function elsewhere({ vi }: ReadEntry, { units }: ProofContext): Finding<Name>[] {
  const unit = presentUnit(vi?.data, units);
  const place = fieldsOf(vi?.data, 'address')[0]?.['place'];
  if (!vi || !unit || !place) return [];
  const parts = place.split(',').map((part) => part.trim());
  const named = [...units.present.values()].filter(({ fullName }) => parts.includes(fullName.vi));
  const other = named.find(({ code }) => code !== unit.code);
  if (!other || named.includes(unit)) return [];
  const [seen, meant] = [other.fullName.vi, unit.fullName.vi];
  return [{ ...at(vi, 'address.place'), rule: 'place-elsewhere', seen, meant }];
}

const at = ({ file, lineOf }: NonNullable<ReadEntry['vi']>, field: string) => ({ file, line: lineOf(field), field });
const positionOf = (data: unknown) => fieldsOf(data, 'position')[0] ?? {};

/** The commune of today that the code stands for, where it stands for one. */
function presentUnit(data: unknown, units: ProofContext['units']) {
  const { unit: code = '', decidedOn } = fieldsOf(data, 'address')[0] ?? {};
  const found = whereabouts(units, code, decidedOn ?? fieldOf(data, 'writtenOn') ?? units.today);
  return found && 'unit' in found ? found.unit : undefined;
}
