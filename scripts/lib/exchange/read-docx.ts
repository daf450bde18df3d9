import mammoth from 'mammoth';
import { type Change, cleanTexts } from '../../../src/exchange/clean-text.ts';
import { pictureEnding } from '../../../src/exchange/file-kind.ts';
import { fromLegacy, legacyFont } from '../../../src/exchange/legacy.ts';
import { sha256 } from '../hash.ts';

/** A Word document as plain HTML, its pictures by the names under which they are to lie beside the text. */
export interface DocxContent {
  readonly html: string;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Pictures that pages cannot show, or that are too large, in words that name them. */
  readonly left: readonly { readonly reason: 'kind' | 'size'; readonly what: string }[];
  readonly changes: readonly Change[];
}

/** As `src/reader/asset.ts` has it: larger files are not for a repository. */
const MOST_BYTES = 50 * 1024 ** 2;

/** @throws where the file is cut short, or no document */
export async function readDocx(bytes: Uint8Array): Promise<DocxContent> {
  const pictures = new Map<string, Uint8Array>();
  const left: { reason: 'kind' | 'size'; what: string }[] = [];
  const changes: Change[] = [];
  let count = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const picture = await image.readAsBuffer();
    count += 1;
    const ending = pictureEnding(picture);
    const megabytes = `${Math.max(1, Math.round(picture.length / 1e6))} MB`;
    if (!ending || picture.length > MOST_BYTES) {
      left.push({ reason: ending ? 'size' : 'kind', what: `ảnh thứ ${count} (${image.contentType}, ${megabytes})` });
      return { src: '' };
    }
    // Named by what it shows, so that the same picture has the same name the next time.
    const file = `anh-${sha256(picture).slice(0, 8)}.${ending}`;
    pictures.set(file, picture);
    return { src: file };
  });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      convertImage,
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Numbered 1'] => h1.numbered:fresh",
        "p[style-name='Numbered 2'] => h2.numbered:fresh",
        "p[style-name='Numbered 3'] => h3.numbered:fresh",
      ],
      transformDocument: (document: Element) => {
        changes.push(...rewritten(document));
        return document;
      },
    },
  );
  return { html: value, pictures, left, changes };
}

/** What this file looks at in mammoth's tree, which has no types. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly font?: string | null;
  readonly numbering?: object | null;
  styleId?: string | null;
  styleName?: string | null;
  value?: string;
}

/**
 * Puts texts right before they become HTML, paragraph by paragraph: a run says in which font it is written, and so in which
 * encoding. Headings that Word numbers get a style of their own, because HTML does not keep their numbers.
 */
function rewritten(document: Element): Change[] {
  const changes: Change[] = [];
  const paragraphs = within(document, 'paragraph');
  for (const paragraph of paragraphs) {
    const level = /^(?:heading|title|tiêu đề) ?([1-3])$/i.exec(paragraph.styleName ?? '')?.[1];
    if (level && paragraph.numbering) {
      paragraph.styleId = null;
      paragraph.styleName = `Numbered ${level}`;
    }
    const before = wordsOf(paragraph);
    for (const run of within(paragraph, 'run')) {
      const old = legacyFont(run.font ?? '');
      if (!old) continue;
      for (const text of within(run, 'text')) {
        const read = fromLegacy(text.value ?? '', old.encoding);
        text.value = old.isCapital ? read.toUpperCase() : read;
      }
      const after = wordsOf(paragraph);
      if (after !== before) changes.push({ what: old.encoding, before, after });
    }
  }
  // What does not name its font is judged by its letters, a paragraph at a time and all of them together.
  const texts = paragraphs.map((paragraph) => within(paragraph, 'text'));
  const cleaned = cleanTexts(paragraphs.map(wordsOf));
  for (const [index, { changes: found }] of cleaned.entries()) {
    if (found.length === 0) continue;
    changes.push(...found);
    const encoding = found.map(({ what }) => what).find((what) => what === 'tcvn3' || what === 'vni');
    for (const text of texts[index] ?? []) {
      const own = text.value ?? '';
      const read = encoding ? fromLegacy(own, encoding) : own;
      // Blanks at the ends of a run keep words apart.
      text.value = `${/^\s*/.exec(read)?.[0] ?? ''}${cleanTexts([read])[0]?.text ?? ''}${/\s*$/.exec(read.trimStart())?.[0] ?? ''}`;
    }
  }
  const last = new Map(changes.map((change) => [change.before, change]));
  return [...last.values()];
}

const within = (element: Element, type: string): Element[] =>
  (element.children ?? []).flatMap((child) => [...(child.type === type ? [child] : []), ...within(child, type)]);

const wordsOf = (element: Element): string =>
  within(element, 'text')
    .map(({ value = '' }) => value)
    .join('');
