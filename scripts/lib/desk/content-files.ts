import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { sha256 } from '../hash.ts';
import { writeBeside } from '../write-beside.ts';
import { keepComments } from './keep-comments.ts';

/** What a browser may touch of the folder: the content, and nothing that the build or git writes. */
const HIDDEN = /(^|\/)(\.|so-luu$|so-luu\/)/;

export interface Kept {
  readonly bytes: Buffer;
  readonly tag: string;
  readonly modified: Date;
}

/** Why a file was not written: somebody else has saved it since this window read it. */
export class Newer extends Error {}

/** The content folder as a browser sees it: below its own name, as it lies in the repository. */
export class ContentFiles {
  readonly #root: string;
  readonly #name: string;
  constructor(contentDir: string) {
    this.#root = resolve(contentDir);
    this.#name = this.#root.slice(this.#root.lastIndexOf(sep) + 1);
  }

  /** The name of the folder, the first part of every path. */
  get name(): string {
    return this.#name;
  }

  async list(path: string): Promise<{ name: string; kind: 'file' | 'directory' }[] | undefined> {
    if (path === '') return [{ name: this.#name, kind: 'directory' }];
    const folder = this.#at(path);
    if (!folder) return undefined;
    const items = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
    return items
      ?.filter((item) => !HIDDEN.test(item.name) && (item.isFile() || item.isDirectory()))
      .map((item) => ({ name: item.name, kind: item.isDirectory() ? ('directory' as const) : ('file' as const) }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  async read(path: string): Promise<Kept | undefined> {
    const file = this.#at(path);
    if (!file) return undefined;
    const bytes = await readFile(file).catch(() => undefined);
    return bytes && { bytes, tag: tagOf(bytes), modified: (await stat(file)).mtime };
  }

  /**
   * Writes a file, unless it is not what the browser last saw of it.
   *
   * @param tag what the browser last saw; nothing where it believes the file to be new
   * @throws {Newer} where somebody else has saved it in between; nothing is written
   */
  async write(path: string, bytes: Buffer, tag: string | undefined): Promise<string> {
    const file = this.#at(path);
    if (!file) throw new RangeError(path);
    const there = await this.read(path);
    if (there?.tag !== tag) throw new Newer(path);
    const text =
      there && /\.(mdx|yaml)$/.test(path) ? keepComments(there.bytes.toString('utf8'), bytes.toString('utf8')) : bytes;
    await mkdir(dirname(file), { recursive: true });
    await writeBeside(file, text);
    return tagOf(Buffer.from(text));
  }

  /** @throws {Newer} as `write` does */
  async remove(path: string, tag: string | undefined, bin: string): Promise<void> {
    const file = this.#at(path);
    const there = await this.read(path);
    if (!file || !there) return;
    if (tag !== undefined && there.tag !== tag) throw new Newer(path);
    const kept = join(bin, `${Date.now()}-${relative(this.#root, file).split(sep).join('--')}`);
    await mkdir(bin, { recursive: true });
    await rename(file, kept);
    const folder = dirname(file);
    if ((await readdir(folder)).length === 0) await rm(folder, { recursive: true });
  }

  /** The file behind a path; nothing for what does not belong to the content. */
  #at(path: string): string | undefined {
    const [name, ...parts] = path.split('/');
    const inside = parts.join('/');
    if (name !== this.#name || HIDDEN.test(inside) || parts.some((part) => part === '..' || part.includes('\\')))
      return undefined;
    const file = resolve(this.#root, inside);
    return file === this.#root || file.startsWith(this.#root + sep) ? file : undefined;
  }
}

const tagOf = (bytes: Buffer): string => `"${sha256(bytes).slice(0, 24)}"`;
