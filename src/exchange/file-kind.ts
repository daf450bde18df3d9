/** What a file is by its first bytes, whatever its name says. */
export type FileKind =
  | 'zip'
  | 'pdf'
  /** Word, Excel and PowerPoint before 2007. */
  | 'doc'
  | 'xls'
  | 'ole'
  /** Excel and Word files with a password lie in the old container. */
  | 'locked'
  | 'rtf'
  | 'html'
  | 'picture'
  | 'empty'
  | 'text';

const HEAD = 4096;

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const start = latin(bytes.subarray(0, HEAD));
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return 'zip';
  if (/^[\s\u00ef\u00bb\u00bf]*%PDF-/.test(start)) return 'pdf';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return oleKind(latin(bytes));
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/^[\s\u00ef\u00bb\u00bf]*(<!doctype html|<html|<table|<\?xml[^>]*>\s*<(html|Workbook))/i.test(start))
    return 'html';
  if (/^(\u00ff\u00d8\u00ff|\u0089PNG|GIF8|RIFF....WEBP|....ftyp(heic|mif1|avif))/s.test(start)) return 'picture';
  return 'text';
}

/** The names of the streams inside, which are UTF-16. */
function oleKind(text: string): FileKind {
  const holds = (name: string) => text.includes([...name].join('\0'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'locked';
  if (holds('WordDocument')) return 'doc';
  return holds('Workbook') || holds('Book') ? 'xls' : 'ole';
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The ending a picture has by its first bytes; nothing for one that pages cannot show. */
export function pictureEnding(bytes: Uint8Array): 'jpg' | 'png' | 'webp' | 'heic' | undefined {
  const start = latin(bytes.subarray(0, 16));
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpg';
  if (start.startsWith('\u0089PNG')) return 'png';
  if (/^RIFF....WEBP/s.test(start)) return 'webp';
  return /^....ftyp(heic|heix|mif1)/s.test(start) ? 'heic' : undefined;
}
