import { assert, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/core/catalogue.ts';
import type { Review } from '../../src/core/review.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { provenanceLines } from '../../src/views/rows.ts';
import { TODAY } from '../support/raw-content.ts';
import { fixture } from '../support/run-script.ts';

const { catalogue } = buildCatalogue(await readContent(fixture('valid'), TODAY));
const entry = catalogue?.sites[0];
const APPROVAL = { by: 'Phòng Văn hóa', on: '2026-11-30', dossier: '12/BB-VHXH' };

// What a page says of its review, under who wrote it and when.
test.each<[Review, string, string]>([
  [{ state: 'draft' }, 'Chưa có cơ quan chuyên môn thẩm định', 'Not yet reviewed by a professional body'],
  [{ state: 'in-review' }, 'Đang chờ cơ quan chuyên môn duyệt', 'Waiting for review by a professional body'],
  [
    { state: 'approved', ...APPROVAL },
    'Phòng Văn hóa duyệt ngày 30/11/2026, theo 12/BB-VHXH',
    'Approved by Phòng Văn hóa, 30 November 2026, dossier 12/BB-VHXH',
  ],
  [
    { state: 'changed', changed: ['lead'], ...APPROVAL },
    'Đã sửa sau khi Phòng Văn hóa duyệt ngày 30/11/2026; đang chờ duyệt lại',
    'Changed since Phòng Văn hóa approved it on 30 November 2026; waiting for review again',
  ],
])('a page with %j says so', (review, vi, en) => {
  assert(entry);
  expect(provenanceLines({ ...entry, review }, 'vi').at(-1)).toBe(vi);
  expect(provenanceLines({ ...entry, review }, 'en').at(-1)).toBe(en);
});
