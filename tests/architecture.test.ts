import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

// The rooms of the house and the doors between them, as docs/architecture.md draws them.

/** An import as it stands in a file, and where it leads: a path from the project folder, or the name of a package. */
interface Import {
  readonly file: string;
  readonly written: string;
  readonly target: string;
  readonly isTypeOnly: boolean;
}

interface Door {
  readonly sign: string;
  readonly opens: (use: Import) => boolean;
}

const to = (sign: string, target: RegExp): Door => ({ sign, opens: (use) => target.test(use.target) });
const folder = (path: string): Door => to(path, new RegExp(`^${path}/`));
const typesOf = (path: string): Door => ({
  sign: `types of ${path}`,
  opens: (use) => use.isTypeOnly && use.target.startsWith(path),
});
/** An outside tool, known by one file. */
const tool = (name: string, file: string): Door => ({
  sign: `${name} (only in ${file})`,
  opens: (use) => packageOf(use.target) === name && use.file === file,
});

const NODE = to('node:', /^node:/);
const ASTRO = to('astro', /^(astro|@astrojs\/[a-z]+)([:/]|$)/);
const CORE = folder('src/core');
const I18N = folder('src/i18n');
const PRINT = folder('src/print');
const READER = folder('src/reader');
const HOSTING = folder('src/hosting');
const ILLUSTRATIONS = folder('src/illustrations');
const STYLES = folder('src/styles');
const SCAN = folder('src/scan');
const READING = folder('src/reading');
const OFFLINE = folder('src/offline');
const SEARCH = folder('src/search');
const COMPONENTS = folder('src/components');
const LAYOUTS = folder('src/layouts');
const VIEWS = folder('src/views');
const URLS = to('src/core/urls.ts', /^src\/core\/urls\.ts$/);
const LANGS = to('src/core/lang.ts', /^src\/core\/lang\.ts$/);
const HANDBOOK = {
  sign: 'docs/so-tay (only in src/prose.ts)',
  opens: ({ target, file }: Import) => target.startsWith('/docs/so-tay/') && file === 'src/prose.ts',
};
const ANY_TOOL = { sign: 'one outside tool', opens: (use: Import) => isPackage(use) };

interface Room {
  readonly name: string;
  readonly files: RegExp;
  readonly doors: readonly Door[];
}

const ROOMS: readonly Room[] = [
  { name: 'core', files: /^src\/core\//, doors: [CORE, to('zod', /^zod$/)] },
  { name: 'i18n', files: /^src\/i18n\//, doors: [I18N, to('i18next', /^i18next$/), typesOf('src/core/lang.ts')] },
  { name: 'print', files: /^src\/print\//, doors: [PRINT, CORE, I18N, tool('qrcode', 'src/print/matrix.ts')] },
  { name: 'doctor', files: /^src\/doctor\//, doors: [folder('src/doctor'), CORE] },
  {
    name: 'reader',
    files: /^src\/reader\//,
    doors: [
      READER,
      CORE,
      NODE,
      tool('yaml', 'src/reader/yaml.ts'),
      tool('js-yaml', 'src/reader/yaml.ts'),
      tool('cspell-trie-lib', 'src/reader/syllables.ts'),
      tool('csv-parse', 'src/reader/csv.ts'),
      tool('satteri', 'src/reader/body.ts'),
      folder('src/media'),
    ],
  },
  {
    name: 'media',
    files: /^src\/media\//,
    doors: [
      folder('src/media'),
      NODE,
      to('src/reader/content-dir.ts', /^src\/reader\/content-dir\.ts$/),
      tool('sharp', 'src/media/pixels.ts'),
      tool('libheif-js', 'src/media/heic.ts'),
    ],
  },
  { name: 'proofread', files: /^src\/proofread\//, doors: [folder('src/proofread'), CORE] },
  { name: 'exchange', files: /^src\/exchange\//, doors: [folder('src/exchange'), CORE, typesOf('zod')] },
  { name: 'hosting', files: /^src\/hosting\//, doors: [HOSTING, CORE] },
  { name: 'reading', files: /^src\/reading\//, doors: [READING] },
  { name: 'offline', files: /^src\/offline\//, doors: [OFFLINE, READING] },
  { name: 'scan', files: /^src\/scan\//, doors: [SCAN, READING] },
  {
    name: 'desk',
    files: /^src\/desk\//,
    doors: [
      folder('src/desk'),
      CORE,
      typesOf('zod'),
      tool('yaml', 'src/desk/entry-file.ts'),
      tool('@sveltia/cms', 'src/desk/browser/start.ts'),
    ],
  },
  { name: 'search', files: /^src\/search\//, doors: [SEARCH, CORE] },
  {
    name: 'views',
    files: /^src\/views\//,
    doors: [
      VIEWS,
      COMPONENTS,
      LAYOUTS,
      CORE,
      I18N,
      SCAN,
      typesOf('src/search/'),
      OFFLINE,
      STYLES,
      tool('schema-dts', 'src/views/linked-data.ts'),
      to(
        'src/images.ts, src/recordings.ts, src/render-body.ts, src/near-me.ts, src/find-code.ts',
        /^src\/(images|recordings|render-body|near-me|find-code)\.ts$/,
      ),
      ASTRO,
    ],
  },
  {
    name: 'components and layouts',
    files: /^src\/(components|layouts)\//,
    doors: [
      COMPONENTS,
      LAYOUTS,
      I18N,
      SCAN,
      READING,
      OFFLINE,
      SEARCH,
      STYLES,
      ILLUSTRATIONS,
      URLS,
      LANGS,
      typesOf('src/core/'),
      typesOf('src/views/'),
    ],
  },
  {
    name: 'pages, and the doors of Astro beside them',
    files: /^(src\/pages\/|src\/[^/]+$|astro\.config\.)/,
    doors: [folder('src'), NODE, ASTRO, HANDBOOK, tool('satteri', 'src/render-body.ts')],
  },
  { name: 'scripts', files: /^scripts\/[^/]+$/, doors: [folder('src'), folder('scripts/lib'), folder('bench'), NODE] },
  { name: 'scripts/lib', files: /^scripts\/lib\//, doors: [folder('src'), folder('scripts/lib'), NODE, ANY_TOOL] },
];

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  ...['src', 'scripts'].flatMap((dir) =>
    readdirSync(join(ROOT, dir), { recursive: true, encoding: 'utf8' }).map((name) => `${dir}/${name}`),
  ),
  ...readdirSync(ROOT).filter((name) => name.startsWith('astro.config.')),
]
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|mjs|js|tsx|jsx|astro)$/.test(path));
const IMPORTS = SOURCES.flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), 'utf8')));

/** Every import, re-export, dynamic import and glob of a file. */
function importsOf(file: string, text: string): Import[] {
  const imports: Import[] = [];
  const add = (written: ts.Expression | undefined, isTypeOnly: boolean) => {
    if (!written || !ts.isStringLiteralLike(written)) return;
    const path = written.text.replace(/\?.*$/, '');
    const target = path.startsWith('.') ? posix.join(posix.dirname(file), path) : path;
    imports.push({ file, written: written.text, target, isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && isDynamicImport(node.expression)) add(node.arguments[0], false);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal as ts.Expression, true);
    ts.forEachChild(node, visit);
  };
  for (const code of codeIn(file, text)) visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return imports;
}

/** `import('…')`, or Vite's `import.meta.glob('…')`. */
function isDynamicImport(called: ts.Expression): boolean {
  if (called.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isPropertyAccessExpression(called) && ts.isMetaProperty(called.expression) && called.name.text === 'glob';
}

/** A component holds code between its two lines of dashes and in its scripts. */
function codeIn(file: string, text: string): string[] {
  if (!file.endsWith('.astro')) return [text];
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text.replaceAll('\r\n', '\n'))?.[1] ?? '';
  return [frontMatter, ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '')];
}

/** `packageOf('csv-parse/sync')  // => 'csv-parse'` */
const packageOf = (target: string): string => /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
const isPackage = ({ target }: Import): boolean => !/^(src|scripts|tests|bench)\/|:|\.json$/.test(target);

/** The imports of a room that go through no door of it, as sentences. */
function wrongDoors({ name, files, doors }: Room, imports: readonly Import[]): string[] {
  const signs = doors.map((door) => door.sign).join(', ');
  return imports
    .filter((use) => files.test(use.file) && !doors.some((door) => door.opens(use)))
    .map((use) => `${use.file} imports ${use.isTypeOnly ? 'types of ' : ''}${use.written}; doors of ${name}: ${signs}`);
}

test.each(ROOMS)('$name: imports go through its own doors', (room) => {
  expect(wrongDoors(room, IMPORTS)).toEqual([]);
});

test('every file of the house lies in exactly one room', () => {
  const misplaced = SOURCES.filter((file) => ROOMS.filter((room) => room.files.test(file)).length !== 1);
  expect(misplaced).toEqual([]);
});

test('a file of scripts/lib knows at most one outside tool', () => {
  const tools = Map.groupBy(
    IMPORTS.filter((use) => use.file.startsWith('scripts/lib/') && isPackage(use)),
    (use) => use.file,
  );
  const crowded = [...tools]
    .map(([file, uses]) => ({ file, tools: [...new Set(uses.map((use) => packageOf(use.target)))] }))
    .filter((found) => found.tools.length > 1);
  expect(crowded).toEqual([]);
});

test('no script reaches into Astro through what it imports of src', () => {
  const reached = new Set(SOURCES.filter((file) => file.startsWith('scripts/')));
  // A set that grows while it is walked is walked to its end.
  for (const file of reached) {
    for (const use of IMPORTS) if (use.file === file && !use.isTypeOnly) reached.add(use.target);
  }
  const astro = IMPORTS.filter(
    (use) => use.file.startsWith('src/') && reached.has(use.file) && !use.isTypeOnly && ASTRO.opens(use),
  );
  expect(astro.map((use) => `${use.file} imports ${use.written}`)).toEqual([]);
});

describe('this test itself', () => {
  const roomOf = (name: string): Room => {
    const room = ROOMS.find((candidate) => candidate.name === name);
    if (!room) throw new Error(`There is no room ${name}`);
    return room;
  };
  const [core, print, reader] = [roomOf('core'), roomOf('print'), roomOf('reader')];
  const [components, lib] = [roomOf('components and layouts'), roomOf('scripts/lib')];

  test('names the file, the import and the doors there are', () => {
    expect(wrongDoors(core, importsOf('src/core/code.ts', "import { readFile } from 'node:fs/promises';"))).toEqual([
      'src/core/code.ts imports node:fs/promises; doors of core: src/core, zod',
    ]);
  });

  test.each([
    ['a tool in another file than its own', print, 'src/print/svg.ts', "import { create } from 'qrcode';"],
    ['a re-export', print, 'src/print/svg.ts', "export { readContent } from '../reader/read-content.ts';"],
    ['a dynamic import', reader, 'src/reader/csv.ts', "const astro = await import('astro');"],
    ['a type from a closed room', core, 'src/core/raw.ts', "import type { Drawing } from '../print/drawing.ts';"],
    [
      'a value where types alone are let in',
      components,
      'src/components/A.astro',
      "---\nimport { key } from '../core/register.ts';\n---\n",
    ],
    ['a script inside a component', components, 'src/components/A.astro', "<script>import '../catalogue.ts';</script>"],
    ['a glob over content', components, 'src/components/A.astro', "---\nimport.meta.glob('@content/**/*.jpg');\n---\n"],
    [
      'the tests, from scripts too',
      lib,
      'scripts/lib/pdf.ts',
      "import { fixture } from '../../tests/support/run-script.ts';",
    ],
    ['the tests', core, 'src/core/code.ts', "import { fixture } from '../../tests/support/run-script.ts';"],
    ['the scripts', reader, 'src/reader/csv.ts', "import { formatProblems } from '../../scripts/lib/report.ts';"],
  ])('stops at %s', (_, room, file, text) => {
    expect(wrongDoors(room, importsOf(file, text))).toHaveLength(1);
  });

  test.each([
    ['the tool in its own file', print, 'src/print/matrix.ts', "import { create } from 'qrcode';"],
    ['a part of the tool', reader, 'src/reader/csv.ts', "import { parse } from 'csv-parse/sync';"],
    [
      'a type of core in a component',
      components,
      'src/components/A.astro',
      "---\nimport type { Photo } from '../core/entry.ts';\n---\n",
    ],
    [
      'a drawing as text',
      components,
      'src/components/A.astro',
      "---\nimport svg from '../illustrations/cave.svg?raw';\n---\n",
    ],
  ])('lets pass %s', (_, room, file, text) => {
    expect(wrongDoors(room, importsOf(file, text))).toEqual([]);
  });
});
