import { afterEach, describe, expect, test, vi } from 'vitest';
import { readState } from '../../scripts/lib/desk/read-state.ts';
import { contentWith } from '../support/content-folder.ts';
import { TODAY } from '../support/raw-content.ts';

const PREVIEW = 'http://localhost:4321';

async function stateOf(open: string, changes: Parameters<typeof contentWith>[0]) {
  vi.stubEnv('DAUTICH_TODAY', TODAY);
  vi.stubEnv('DAUTICH_CONTENT', await contentWith(changes));
  return readState(open, PREVIEW);
}
afterEach(() => void vi.unstubAllEnvs());

const withoutName = (text: string) => text.replace(/^title: .*$/m, 'title:');

describe('beside the form of an entry stand', () => {
  test('its page, its scan page and its prints', async () => {
    const { addresses, waits } = await stateOf('site/chua-mau', {});
    expect(addresses).toEqual({
      page: `${PREVIEW}/vi/di-tich/chua-mau`,
      scan: `${PREVIEW}/Q6E1R`,
      print: `${PREVIEW}/xem-in/chua-mau`,
    });
    expect(waits).toBeUndefined();
  });

  test('the same while another is unfinished, and how much there is to mend elsewhere', async () => {
    const { addresses, findings, elsewhere } = await stateOf('site/chua-mau', {
      'di-tich/den-mau/index.vi.mdx': withoutName,
    });
    expect(addresses?.page).toBe(`${PREVIEW}/vi/di-tich/chua-mau`);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(elsewhere).toBeGreaterThan(0);
  });

  test('what is missing instead of a page, while it is unfinished itself', async () => {
    const { addresses, waits, findings } = await stateOf('site/den-mau', {
      'di-tich/den-mau/index.vi.mdx': withoutName,
    });
    expect(addresses).toBeUndefined();
    expect(waits).toBe('Trang, biển và tem hiện ra ở đây khi đã sửa xong 1 chỗ ghi “Phải sửa”.');
    expect(findings[0]).toMatchObject({ level: 'error', place: 'tiếng Việt, tên' });
  });

  test('where to look, when no page can be shown at all', async () => {
    const { addresses, waits } = await stateOf('site/chua-mau', {
      'don-vi.yaml': (text) => text.replace(/^domain: .*$/m, 'domain:'),
    });
    expect(addresses).toBeUndefined();
    expect(waits).toContain('phần chung');
  });
});
