import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/core/kind.ts';
import { SCHEMAS } from '../../src/core/schema/entries.ts';
import { shapeOf } from '../../src/core/schema/field.ts';
import { fieldsOf } from '../../src/desk/config.ts';
import type { DeskField } from '../../src/desk/form.ts';

// One source: what a form asks for is what the schema knows, no more and no less.

const choices = { units: [{ value: '10570', label: 'phường Mẫu' }], entries: [{ value: 'den-mau', label: 'Đền Mẫu' }] };

/** The dotted names of all fields of a schema: `photos.alt`. */
function namesIn(fields: Readonly<Record<string, Parameters<typeof shapeOf>[0]>>, before = ''): string[] {
  return Object.entries(fields).flatMap(([name, schema]) => {
    const path = before + name;
    const shape = shapeOf(schema);
    const inner = shape.type === 'list' ? shapeOf(shape.item) : shape;
    return inner.type === 'object' ? [path, ...namesIn(inner.fields, `${path}.`)] : [path];
  });
}
const namesOf = (fields: readonly DeskField[], before = ''): string[] =>
  fields.flatMap(({ name, fields: inner }) => [
    before + name,
    ...(Array.isArray(inner) ? namesOf(inner as DeskField[], `${before}${name}.`) : []),
  ]);
const flat = (fields: readonly DeskField[]): DeskField[] =>
  fields.flatMap((field) => [field, ...(Array.isArray(field['fields']) ? flat(field['fields'] as DeskField[]) : [])]);

describe.each(KINDS)('the form of a %s', (kind) => {
  const fields = fieldsOf(kind, choices);

  test('asks for what the schema of its Vietnamese file knows, for who translated, and for the text', () => {
    const beside = ['translator', 'translatedOn', 'body', ...englishOnly(kind)];
    expect(
      namesOf(fields)
        .filter((name) => !beside.includes(name))
        .toSorted(),
    ).toEqual(namesIn(SCHEMAS[kind].vi.shape).toSorted());
  });

  test('asks in both languages for what the English file knows, and only for that', () => {
    const english = new Set([
      ...Object.keys(SCHEMAS[kind].en.shape),
      'body',
      ...(kind === 'product' ? ['producer'] : []),
    ]);
    english.delete(kind === 'product' ? 'address' : '');
    expect(
      fields
        .filter(({ i18n }) => i18n === true)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([...english].toSorted());
  });

  test('offers every value of a closed list, and says each in Vietnamese', () => {
    for (const { widget, options } of flat(fields)) {
      if (widget !== 'select') continue;
      const labels = (options as readonly { value: string; label: string }[]).map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test('has a label and a reason for every field that is shown', () => {
    expect(
      flat(fields)
        .filter(({ widget, label, hint }) => widget !== 'hidden' && (!label || !hint))
        .map(({ name }) => name),
    ).toEqual([]);
  });
});

/** Fields that stand in the English file alone. */
const englishOnly = (kind: (typeof KINDS)[number]): string[] =>
  Object.keys(SCHEMAS[kind].en.shape).filter((name) => !(name in SCHEMAS[kind].vi.shape) && name !== 'address');
