import type { z } from 'zod';
import { KIND_FOLDERS, KINDS, type Kind } from '../core/kind.ts';
import { APPROVAL_FIELDS } from '../core/review.ts';
import { SCHEMAS } from '../core/schema/entries.ts';
import { publisher } from '../core/schema/publisher.ts';
import { type Choices, type DeskField, deskField } from './form.ts';

const NAMES: Readonly<Record<Kind, readonly [many: string, one: string, icon: string]>> = {
  site: ['Di tích', 'Di tích', 'temple_buddhist'],
  product: ['Sản phẩm OCOP', 'Sản phẩm', 'shopping_basket'],
  route: ['Tuyến tham quan', 'Tuyến', 'route'],
  guide: ['Hướng dẫn', 'Hướng dẫn', 'menu_book'],
};

/** Where entries are kept when a team writes online; a folder of this machine has none. */
export interface Online {
  /** `owner/name` on GitHub. */
  readonly repo: string;
  readonly branch: string;
}

/**
 * What Sveltia CMS is told: a form for every kind of entry, made from the schemas that also judge what is saved.
 *
 * @param folder the content folder from the root of the repository: `content`
 */
export function deskConfig(folder: string, choices: Choices, online?: Online): object {
  return {
    load_config_file: false,
    app_title: 'Dấu Tích: bàn soạn bài',
    backend: { name: 'github', repo: 'dau-tich/may-nay', ...online },
    media_folder: `${folder}/anh-chung`,
    // Photos of others are no photos of the place.
    media_libraries: {
      default: { config: { slugify_filename: true, max_file_size: 64_000_000 } },
      stock_assets: { providers: [] },
    },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    i18n: { structure: 'multiple_files', locales: ['vi', 'en'], default_locale: 'vi' },
    output: { omit_empty_optional_fields: true },
    editor: { preview: false },
    show_preview_links: false,
    collections: KINDS.map((kind) => collection(kind, folder, choices)),
    singletons: [
      {
        name: 'publisher',
        label: 'Đơn vị phát hành',
        icon: 'apartment',
        file: `${folder}/don-vi.yaml`,
        fields: Object.entries(publisher.shape).map(([name, schema]) => deskField(name, schema, undefined, choices)),
      },
    ],
  };
}

function collection(kind: Kind, folder: string, choices: Choices): object {
  const [label, one, icon] = NAMES[kind];
  return {
    name: kind,
    label,
    label_singular: one,
    icon,
    folder: `${folder}/${KIND_FOLDERS[kind]}`,
    path: '{{slug}}/index',
    slug: '{{title}}',
    identifier_field: 'title',
    summary: '{{title}}',
    format: `${kind}-entry`,
    media_folder: '',
    public_folder: '',
    i18n: true,
    create: true,
    fields: fieldsOf(kind, choices),
  };
}

/** Who wrote, translated and reviewed comes last: nobody begins with it. */
const LAST: ReadonlySet<string> = new Set(['sources', 'author', 'writtenOn', ...APPROVAL_FIELDS, 'answers']);
const OPENING: ReadonlySet<string> = new Set(['title', 'shortTitle', 'otherNames', 'lead', 'plaqueLine']);

/** Written by `npm run review`: kept as they are, and not to be typed. */
const BY_COMMAND: readonly string[] = APPROVAL_FIELDS.filter((field) => field !== 'state');

/** The fields of a kind in the order in which people write: name and opening, the text, the facts, who wrote it. */
export function fieldsOf(kind: Kind, choices: Choices): DeskField[] {
  const { vi, en } = SCHEMAS[kind];
  const english: Readonly<Record<string, z.ZodType>> = en.shape;
  const vietnamese: Readonly<Record<string, z.ZodType>> = vi.shape;
  const own = Object.entries(vietnamese).map(([name, schema]) =>
    BY_COMMAND.includes(name)
      ? { name, widget: 'hidden', required: false, i18n: false }
      : deskField(name, schema, english[name], choices),
  );
  const onlyEnglish = Object.entries(english)
    .filter(([name]) => !(name in vietnamese) && name !== 'address')
    .map(([name, schema]) => ({ ...deskField(name, schema, schema, choices), required: false }));
  const opening = own.filter(({ name }) => OPENING.has(name));
  const last = own.filter(({ name }) => LAST.has(name));
  const facts = own.filter((field) => !opening.includes(field) && !last.includes(field));
  return [...opening, BODY, ...facts, ...last, ...onlyEnglish];
}

/** MDX as it is written: an editor that shows it as rich text would take our blocks for broken HTML. */
const BODY: DeskField = {
  name: 'body',
  label: 'Bài viết',
  hint: 'Dòng trống giữa hai đoạn. ## trước tên mỗi phần. Các khối (điều nên nhìn, lời kể, mốc năm) xem trong sổ tay, “Viết một di tích”.',
  widget: 'markdown',
  modes: ['raw'],
  buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'bulleted-list', 'numbered-list', 'quote'],
  editor_components: [],
  required: ['vi'],
  i18n: true,
};
