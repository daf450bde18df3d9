import { execFileSync, spawnSync } from 'node:child_process';
import { cp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import { registerHistory } from '../../src/reader/git-history.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { contentWith, emptyFolder, table } from '../support/content-folder.ts';
import { CHUA_MAU, DEN_MAU, TODAY } from '../support/raw-content.ts';
import { fixture } from '../support/run-script.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;
const NEW = 'K7Q91,site,den-moi,2027-01-05,planned';
const start = (...lines: string[]) => lines.map((line) => line.split(',').slice(0, 4).join(','));

/** What the person at the keyboard has set up for all of Git; nothing, unless a test says otherwise. */
async function setUp(config: string): Promise<void> {
  const file = join(await emptyFolder(), 'gitconfig');
  await writeFile(file, config);
  vi.stubEnv('GIT_CONFIG_GLOBAL', file);
}
beforeEach(async () => {
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  for (const who of ['AUTHOR', 'COMMITTER']) {
    vi.stubEnv(`GIT_${who}_NAME`, 'Nhóm mẫu');
    vi.stubEnv(`GIT_${who}_EMAIL`, 'mau@dautich.example');
  }
  await setUp('');
});
afterEach(() => vi.unstubAllEnvs());

/** A history of its own, with the content in a folder of it as in ours. */
async function project() {
  const folder = await emptyFolder();
  const content = join(folder, 'content');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  await cp(fixture('valid'), content, { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  const commit = (text: string) => commitFile('content/ma.csv', text);
  const commitFile = async (file: string, text: string) => {
    await writeFile(join(folder, file), text);
    git('add', '--all');
    git('commit', '--quiet', '--message=…');
  };
  return { folder, content, git, commit, commitFile };
}
/** A register as it stands in its file. */
const register = (...lines: string[]) => table('ma.csv', ...lines);
/** What is remembered of the register, the newest line first. */
const remembered = (content: string) =>
  registerHistory(content).rows.map(({ cells }) => Object.values(cells).join(','));

describe.skipIf(!hasGit)('the history of the register', () => {
  test('remembers every line there ever was, by what may never change in it', async () => {
    const { content, commit } = await project();
    await commit(register(CHUA_MAU));
    await commit(register(CHUA_MAU, DEN_MAU));
    await commit(register(CHUA_MAU.replace('planned', 'mounted,cổng chùa')));
    await commit(register(CHUA_MAU, NEW));
    expect(remembered(content).sort()).toEqual(start(NEW, DEN_MAU, CHUA_MAU));
    expect(registerHistory(content).rows).toContainEqual({
      file: 'ma.csv',
      line: 0,
      cells: { code: 'K7Q91', kind: 'site', id: 'den-moi', issued: '2027-01-05' },
    });
  });

  test('remembers a line that was changed as it was and as it became, the oldest first', async () => {
    const { content, commit } = await project();
    await commit(register(DEN_MAU));
    await commit(register(DEN_MAU.replace('den-mau', 'den-moi')));
    expect(remembered(content)).toEqual(start(DEN_MAU, DEN_MAU.replace('den-mau', 'den-moi')));
  });

  test('reads lines of days when the register had fewer columns, and none of other tables', async () => {
    const { content, commit, commitFile } = await project();
    await commit(`code,kind,id,issued,status,note\n${DEN_MAU},\n`);
    await commitFile('content/khac.csv', `code,kind,id,issued\n${NEW}\n`);
    await commit(register(DEN_MAU));
    expect(remembered(content)).toEqual(start(DEN_MAU));
  });

  test('reads a register that was saved on Windows, and one that was saved in loose marks', async () => {
    const { content, commit } = await project();
    await commit(register(CHUA_MAU, DEN_MAU).replaceAll('\n', '\r\n'));
    await commit(register(`${CHUA_MAU},${'cổng'.normalize('NFD')}`, DEN_MAU));
    expect(remembered(content).sort()).toEqual(start(DEN_MAU, CHUA_MAU));
  });

  test('goes on where the content was moved to another folder', async () => {
    const { folder, content, git, commit } = await project();
    await commit(register(CHUA_MAU, DEN_MAU));
    await rename(content, join(folder, 'noi-dung'));
    git('add', '--all');
    git('commit', '--quiet', '--message=…');
    expect(remembered(join(folder, 'noi-dung')).sort()).toEqual(start(DEN_MAU, CHUA_MAU));
  });

  describe('with two branches', () => {
    /** One line more on each of two branches, and what becomes of them. */
    async function branched(merge: (git: (...args: string[]) => string, content: string) => Promise<unknown> | string) {
      const { content, git, commit } = await project();
      await commit(register(CHUA_MAU));
      git('checkout', '--quiet', '-b', 'nhanh');
      await commit(register(CHUA_MAU, NEW));
      git('checkout', '--quiet', 'main');
      await commit(register(CHUA_MAU, DEN_MAU));
      await merge(git, content);
      return remembered(content);
    }
    const all = start(CHUA_MAU, DEN_MAU, NEW).sort();

    test('remembers the lines of both', async () => {
      const lines = await branched(async (git, content) => {
        spawnSync('git', ['merge', '--quiet', 'nhanh'], { cwd: content });
        await writeFile(join(content, 'ma.csv'), register(CHUA_MAU, DEN_MAU, NEW));
        git('commit', '--quiet', '--all', '--message=…');
      });
      expect(lines.sort()).toEqual(all);
    });

    test('remembers a line that the merge let fall', async () => {
      expect((await branched((git) => git('merge', '--quiet', '--strategy=ours', 'nhanh'))).sort()).toEqual(all);
    });

    test('remembers a line that only the merge brought in', async () => {
      const lines = await branched(async (git, content) => {
        git('merge', '--quiet', '--strategy=ours', '--no-commit', 'nhanh');
        await writeFile(join(content, 'ma.csv'), register(CHUA_MAU, 'W3P3Z,site,den-bia,2027-02-01,planned'));
        git('commit', '--quiet', '--all', '--message=…');
      });
      expect(lines).toContain('W3P3Z,site,den-bia,2027-02-01');
    });

    test('knows nothing of a branch that led nowhere', async () => {
      expect((await branched(() => '')).sort()).toEqual(start(CHUA_MAU, DEN_MAU).sort());
    });
  });

  test.each([
    ['colours everywhere', '[color]\n\tui = always\n\tdiff = always\n[diff]\n\tcolorMoved = zebra'],
    ['a program of their own for differences', '[diff]\n\texternal = false'],
    ['lines around a difference', '[diff]\n\tcontext = 9\n\tinterHunkContext = 9'],
    ['other names before paths', '[diff]\n\tnoprefix = true\n\tmnemonicPrefix = true'],
    [
      'a form of their own for logs',
      '[format]\n\tpretty = full\n[log]\n\tdecorate = full\n\tfollow = true\n\tdiffMerges = off',
    ],
    ['signatures', '[log]\n\tshowSignature = true'],
    ['copies looked for', '[diff]\n\trenames = copies'],
    ['line ends of Windows', '[core]\n\tautocrlf = true'],
  ])('is the same for people who set up Git with %s', async (_, config) => {
    await setUp(config);
    const { content, commit } = await project();
    await commit(register(CHUA_MAU));
    await commit(register(CHUA_MAU, DEN_MAU));
    expect(remembered(content)).toEqual(start(CHUA_MAU, DEN_MAU));
  });

  test('is the same for people who set up Git without the first commit of a log', async () => {
    await setUp('[log]\n\tshowRoot = false');
    const { content, commit } = await project();
    await commit(register(CHUA_MAU));
    await commit(register(CHUA_MAU, DEN_MAU));
    expect(remembered(content)).toEqual(start(CHUA_MAU, DEN_MAU));
  });

  test('is the same where tables are said to be no text', async () => {
    const { content, commit, commitFile } = await project();
    await commitFile('.gitattributes', '*.csv binary\n');
    await commit(register(CHUA_MAU, DEN_MAU));
    expect(remembered(content).sort()).toEqual(start(DEN_MAU, CHUA_MAU));
  });

  test('is the same with a program for differences in the environment', async () => {
    const { content, commit } = await project();
    await commit(register(DEN_MAU));
    vi.stubEnv('GIT_EXTERNAL_DIFF', 'false');
    vi.stubEnv('GIT_PAGER', 'false');
    expect(remembered(content)).toEqual(start(DEN_MAU));
  });

  test('is as long as the clone: one that was made shallow knows its last commits', async () => {
    const { folder, git, commit } = await project();
    await commit(register(CHUA_MAU, NEW));
    await commit(register(CHUA_MAU, DEN_MAU));
    const clone = join(await emptyFolder(), 'ban-sao');
    git('clone', '--quiet', '--depth=1', pathToFileURL(folder).href, clone);
    expect(remembered(join(clone, 'content')).sort()).toEqual(start(DEN_MAU, CHUA_MAU));
  });

  test('is empty in a project that has not been committed yet, and in one that leaves the content out', async () => {
    const { content, commitFile } = await project();
    await writeFile(join(content, 'ma.csv'), register(DEN_MAU));
    expect(remembered(content)).toEqual([]);
    await commitFile('.gitignore', 'content/\n');
    expect(remembered(content)).toEqual([]);
  });

  describe('and the register of today', () => {
    const told = async (content: string) =>
      buildCatalogue(await readContent(content, TODAY)).problems.map(({ rule, seen, fix }) => [rule, seen, fix]);

    test('a code that was removed is told, though no build ever sealed it', async () => {
      const { content, commit } = await project();
      await commit(register(CHUA_MAU, DEN_MAU));
      await rm(join(content, 'di-tich', 'den-mau'), { recursive: true });
      await writeFile(join(content, 'ma.csv'), register(CHUA_MAU));
      const expected = [['code-removed', 'Q0F75', start(DEN_MAU)[0]]];
      expect(await told(content)).toEqual(expected);
      await commit(register(CHUA_MAU));
      expect(await told(content)).toEqual(expected);
    });

    test('a register that began with another column is no part of it', async () => {
      const { content, commit } = await project();
      await commit('id,kind,code,issued\nchua-mau,site,Q6E1R,2026-11-20\nden-mau,site,Q0F75,2026-11-20\n');
      await commit(register(CHUA_MAU, DEN_MAU));
      expect(await told(content)).toEqual([]);
    });

    test('nor is one that had its columns in another order', async () => {
      const { content, commit } = await project();
      await commit('code,id,kind,issued\nQ6E1R,chua-mau,site,2026-11-21\nQ0F75,den-mau,site,2026-11-21\n');
      await commit(register(CHUA_MAU, DEN_MAU));
      expect(await told(content)).toEqual([]);
    });

    test('a slip that was committed and then put right is forgiven', async () => {
      const { content, commit } = await project();
      await commit(register(CHUA_MAU, DEN_MAU));
      await commit(register(CHUA_MAU, DEN_MAU.replace('den-mau', 'den-moi')));
      await commit(register(CHUA_MAU, DEN_MAU));
      expect(await told(content)).toEqual([]);
    });
  });
});

test('without a history the register has none', async () => {
  expect(registerHistory(await contentWith({}))).toEqual({ rows: [] });
});

test('without Git the register has no history, and is read all the same', async () => {
  vi.stubEnv('PATH', await emptyFolder());
  const { history, register: lines, problems } = await readContent(await contentWith({}), TODAY);
  expect({ history, problems, count: lines.length }).toEqual({ history: [], problems: [], count: 2 });
});
