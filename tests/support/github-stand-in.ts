import { execFileSync } from 'node:child_process';
import type { BrowserContext, Route } from 'playwright-core';

/**
 * Stands in for GitHub, which cannot be had here: answers what Sveltia CMS asks of it, in the shapes of GitHub's documentation, over a
 * real git repository. What is saved becomes a commit there, and is refused where another commit came first.
 *
 * https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch
 */
export class GitHubStandIn {
  /** A bare repository with the branch `main`. */
  readonly #git: string;
  readonly #token: string;

  constructor(git: string, token: string) {
    this.#git = git;
    this.#token = token;
  }

  /** Answers for GitHub in all windows of a context. */
  async answerIn(context: BrowserContext): Promise<void> {
    await context.route('https://www.githubstatus.com/**', (route) => json(route, { status: { indicator: 'none' } }));
    await context.route('https://api.github.com/**', (route) => this.#answer(route));
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const { pathname } = new URL(request.url());
    if (request.method() === 'OPTIONS') return json(route, {});
    if (request.headers()['authorization'] !== `token ${this.#token}`)
      return json(route, { message: 'Bad credentials' }, 401);
    if (pathname === '/graphql') return json(route, this.#graphql(request.postDataJSON()));
    if (pathname === '/user') return json(route, { id: 1, login: 'doan-mau', name: 'Đoàn phường Mẫu', html_url: '' });
    if (pathname.includes('/collaborators/')) return route.fulfill({ status: 204, headers: OPEN });
    const [, tree] = /\/git\/trees\/(\w+)$/.exec(pathname) ?? [];
    if (tree) return json(route, { tree: this.#tree(tree) });
    const [, blob] = /\/git\/blobs\/(\w+)$/.exec(pathname) ?? [];
    if (blob) {
      const headers = { ...OPEN, 'Content-Type': 'application/octet-stream' };
      return route.fulfill({ headers, body: this.#run(['cat-file', 'blob', blob]) });
    }
    return json(route, { message: 'Not Found' }, 404);
  }

  #tree(of: string): object[] {
    const lines = this.#run(['ls-tree', '-r', '-l', '-z', of]).toString('utf8').split('\0').filter(Boolean);
    return lines.map((line) => {
      const [, type, sha, size, path] = /^\d+ (\w+) (\w+) +(\d+)\t(.*)$/s.exec(line) ?? [];
      return { type, sha, size: Number(size), path };
    });
  }

  #graphql({ query, variables }: { query: string; variables: { input: CommitInput } }): object {
    if (query.includes('createCommitOnBranch')) return this.#commit(query, variables.input);
    const asked = [...query.matchAll(/(\w+_\d+): +(object\(oid: "(\w+)"\)|ref\()/g)];
    if (asked.length === 0) return { data: { repository: { ref: this.#history() } } };
    const answers = asked.map(([, alias, , oid]) => {
      const text = oid && this.#run(['cat-file', 'blob', oid]).toString('utf8');
      return [alias, oid ? { text, isTruncated: false } : this.#history()];
    });
    return { data: { repository: Object.fromEntries(answers) } };
  }

  #history(): object {
    const author = {
      name: 'Đoàn phường Mẫu',
      email: 'doan@mau.example',
      avatarUrl: '',
      user: { id: 1, login: 'doan-mau' },
    };
    const node = { oid: this.head(), message: '', author, committedDate: '2026-11-22T08:00:00Z' };
    return { target: { history: { nodes: [node] } } };
  }

  #commit(query: string, { expectedHeadOid, fileChanges, message }: CommitInput): object {
    const head = this.head();
    if (expectedHeadOid !== head) {
      const told = `Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again.`;
      return { data: null, errors: [{ type: 'STALE_DATA', message: told }] };
    }
    this.push(
      message.headline,
      Object.fromEntries(fileChanges.additions.map(({ path, contents }) => [path, Buffer.from(contents, 'base64')])),
      (fileChanges.deletions ?? []).map(({ path }) => path),
    );
    const shas = [...query.matchAll(/(file_\d+): file\(path: "(.*?)"\)/g)].map(([, alias, path]) => {
      return [
        alias,
        {
          oid: this.#run(['rev-parse', `main:${path}`])
            .toString()
            .trim(),
        },
      ];
    });
    const commit = { oid: this.head(), committedDate: '2026-11-22T08:00:00Z', ...Object.fromEntries(shas) };
    return { data: { createCommitOnBranch: { commit } } };
  }

  head(): string {
    return this.#run(['rev-parse', 'main']).toString().trim();
  }

  /** A file as the branch has it. */
  file(path: string): string {
    return this.#run(['show', `main:${path}`]).toString('utf8');
  }

  /** Titles of all commits, the newest first. */
  log(): string[] {
    return this.#run(['log', '--format=%s', 'main']).toString('utf8').trim().split('\n');
  }

  /** Puts a commit on the branch, as somebody would from elsewhere. */
  push(title: string, files: Readonly<Record<string, Buffer>>, gone: readonly string[] = []): void {
    const main = this.head();
    this.#run(['read-tree', main]);
    for (const [path, content] of Object.entries(files)) {
      const blob = this.#run(['hash-object', '-w', '--stdin'], content).toString().trim();
      this.#run(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`]);
    }
    for (const path of gone) this.#run(['update-index', '--force-remove', path]);
    const tree = this.#run(['write-tree']).toString().trim();
    const commit = this.#run(['commit-tree', tree, '-p', main, '-m', title]).toString().trim();
    this.#run(['update-ref', 'refs/heads/main', commit]);
  }

  #run(order: readonly string[], input?: Buffer): Buffer {
    return execFileSync('git', ['-c', 'core.quotePath=false', '--git-dir', this.#git, ...order], {
      input,
      env: { ...process.env, ...SOMEBODY },
      maxBuffer: 1e9,
    });
  }
}

interface CommitInput {
  readonly expectedHeadOid: string;
  readonly fileChanges: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions?: readonly { readonly path: string }[];
  };
  readonly message: { readonly headline: string };
}

const SOMEBODY = {
  GIT_AUTHOR_NAME: 'Đoàn phường Mẫu',
  GIT_AUTHOR_EMAIL: 'doan@mau.example',
  GIT_COMMITTER_NAME: 'Đoàn phường Mẫu',
  GIT_COMMITTER_EMAIL: 'doan@mau.example',
};
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
const json = (route: Route, body: object, status = 200): Promise<void> =>
  route.fulfill({ status, headers: { ...OPEN, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
