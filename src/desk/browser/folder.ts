/**
 * The content folder behind the browser's own interface for folders (File System Access), as far as Sveltia CMS uses it. The desk's server
 * reads and writes: it never overwrites what somebody else saved in between, keeps comments, and needs no browser that has that interface.
 */

/** What this window last saw of each file: the server refuses to write over anything newer. */
const seen = new Map<string, string>();

const address = (path: string): string => `/tep/${path.split('/').map(encodeURIComponent).join('/')}`;

/** Told to the frame around the desk, which shows it. */
function tell(message: string): Error {
  window.parent.postMessage({ desk: 'refused', message }, window.location.origin);
  return new Error(message);
}

async function answered(path: string, request: RequestInit): Promise<Response> {
  const response = await fetch(address(path), request).catch(() => {
    throw tell('Bàn soạn bài đã tắt. Mở lại rồi bấm lưu lần nữa: bài đang viết vẫn còn trong trình duyệt.');
  });
  if (response.status === 404) throw new DOMException(path, 'NotFoundError');
  if (!response.ok) throw tell(await response.text());
  const tag = response.headers.get('etag');
  if (tag) seen.set(path, tag);
  return response;
}

class FileHandle {
  readonly kind = 'file';
  readonly name: string;
  readonly path: string;
  constructor(path: string) {
    this.path = path;
    this.name = path.slice(path.lastIndexOf('/') + 1);
  }
  async getFile(): Promise<File> {
    const response = await answered(this.path, {});
    const lastModified = Date.parse(response.headers.get('last-modified') ?? '');
    return new File([await response.blob()], this.name, { lastModified });
  }
  async createWritable() {
    return {
      // Sveltia CMS writes a file at once, and does not hear what goes wrong while it is closed.
      write: async (content: BlobPart) => {
        const tag = seen.get(this.path);
        const headers: HeadersInit = tag ? { 'If-Match': tag } : { 'If-None-Match': '*' };
        await answered(this.path, { method: 'PUT', headers, body: new Blob([content]) });
      },
      close: async () => {},
    };
  }
}

class DirectoryHandle {
  readonly kind = 'directory';
  readonly name: string;
  readonly path: string;
  constructor(path: string) {
    this.path = path;
    this.name = path.slice(path.lastIndexOf('/') + 1);
  }
  async requestPermission(): Promise<string> {
    return 'granted';
  }
  async getDirectoryHandle(name: string): Promise<DirectoryHandle> {
    return new DirectoryHandle(this.below(name));
  }
  async getFileHandle(name: string, { create = false } = {}): Promise<FileHandle> {
    const file = new FileHandle(this.below(name));
    if (!create) await answered(file.path, { method: 'HEAD' });
    return file;
  }
  async removeEntry(name: string): Promise<void> {
    const path = this.below(name);
    const tag = seen.get(path);
    await answered(path, { method: 'DELETE', headers: tag ? { 'If-Match': tag } : {} });
    seen.delete(path);
  }
  async *entries(): AsyncGenerator<[string, DirectoryHandle | FileHandle]> {
    const response = await fetch(`/thu-muc/${this.path}`);
    if (!response.ok) throw new DOMException(this.path, 'NotFoundError');
    for (const { name, kind } of (await response.json()) as { name: string; kind: string }[]) {
      yield [name, kind === 'directory' ? new DirectoryHandle(this.below(name)) : new FileHandle(this.below(name))];
    }
  }
  private below(name: string): string {
    return this.path ? `${this.path}/${name}` : name;
  }
}

/** Answers the question for a folder with the content folder, and forgets handles that were kept: ours do not outlive a page. */
export async function offerFolder(): Promise<void> {
  Object.assign(window, { showDirectoryPicker: async () => new DirectoryHandle('') });
  // The server writes beside and renames by itself.
  if ('FileSystemFileHandle' in window) Reflect.deleteProperty(FileSystemFileHandle.prototype, 'move');
  for (const { name } of await indexedDB.databases()) {
    if (name) await forgetHandle(name);
  }
}

const forgetHandle = (database: string): Promise<void> =>
  new Promise((done) => {
    const request = indexedDB.open(database);
    request.onerror = () => done();
    request.onsuccess = () => {
      const { result } = request;
      if (result.objectStoreNames.contains('file-system-handles')) {
        const change = result.transaction('file-system-handles', 'readwrite');
        change.objectStore('file-system-handles').clear();
        change.oncomplete = () => done(result.close());
      } else {
        done(result.close());
      }
    };
  });
