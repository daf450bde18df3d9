import { fold } from '../core/text.ts';

/** A degree, minute or second, with the decimal comma or point. */
const NUMBER = '(\\d{1,3}(?:[.,]\\d+)?)';
const DEGREES = new RegExp(
  `^([nbse])?\\s*${NUMBER}\\s*(?:°|º|do|d|\\s)\\s*(?:${NUMBER}\\s*(?:'|′|’|phut|p|m|\\s|$)\\s*)?(?:${NUMBER}\\s*(?:"|″|”|''|’’|giay|s|$)?)?\\s*([nbse])?$`,
);

/**
 * One number of a position as people write it: `21,1083`, `21°06'30"N`, `21 độ 6 phút 30 giây Bắc`, `106° 23.5' Đ`. Degrees
 * with a decimal point; nothing where it is none.
 */
export function degreesIn(text: string): string | undefined {
  const words = fold(text)
    .replace(/vi do|kinh do|lat(itude)?|lon(gitude)?|[:=]/g, ' ')
    .replace(/\b(bac|north)\b/g, 'n')
    .replace(/\b(dong|east)\b/g, 'e')
    .replace(/\s+/g, ' ')
    .trim();
  const plain = /^[nbe]?\s*(\d{1,3})[.,](\d+)\s*(?:°|º)?\s*[nbed]?$/.exec(words);
  if (plain) return `${plain[1]}.${plain[2]}`;
  const [whole, , degrees = '', minutes = '0', seconds = '0'] =
    DEGREES.exec(words.replace(/(["″”'\s])d$/, '$1e')) ?? [];
  if (!whole) return undefined;
  const [d, m, s] = [degrees, minutes, seconds].map((part) => Number(part.replace(',', '.'))) as [
    number,
    number,
    number,
  ];
  if (m >= 60 || s >= 60) return undefined;
  return String(Number((d + m / 60 + s / 3600).toFixed(6)));
}

/** Both numbers from one cell, `21.1506, 106.3815`, or from a link of a map; nothing where there are not two. */
export function positionIn(text: string): { lat: string; lon: string } | undefined {
  const linked = /[@=/](\d{1,2}\.\d{3,}),(?:%20)?(\d{2,3}\.\d{3,})/.exec(text);
  if (linked?.[1] && linked[2]) return { lat: linked[1], lon: linked[2] };
  const halves = halvesOf(text.trim());
  const [lat, lon] = halves.map(degreesIn);
  return lat && lon ? { lat, lon } : undefined;
}

/** At the line end or semicolon, after the N of the north, at the comma with a blank, or at the only comma. */
function halvesOf(text: string): string[] {
  for (const between of [
    /\s*[;\n]\s*/,
    /(?<=[NBnb])\s*[,–-]?\s*(?=\d|[EĐeđ])/,
    /\s+(?=[EĐeđ]\s*\d)/,
    /,\s+|\s+[-–]\s+/,
    /,/,
    /(?<=\d)\s+(?=\d{2,3}[.,])/,
  ]) {
    const halves = text.split(between);
    if (halves.length === 2 && halves.every((half) => /\d/.test(half))) return halves;
  }
  return [];
}
