import { spawnSync } from 'node:child_process';
import type { Problem } from '../core/problem.ts';
import { type RawRow, REGISTER_FILE, SEALED_FILE } from '../core/raw.ts';
import { SEALED_COLUMNS } from './ledger.ts';

/** As Git prints a difference, whatever the person at the keyboard has set up; a merge shows what it brought in. */
const LOG = [
  ...['-c', 'log.showRoot=true', 'log', '--reverse', '-p', '-U0', '--format=', '--text'],
  ...['--no-color', '--no-ext-diff', '--no-textconv', '--diff-merges=1'],
];

/**
 * What may never change of every line the register ever had, the oldest first; the only file that asks git.
 *
 * Nothing where there is no git, or where the content is no part of a history: the hash chain holds without it. A history
 * that is there and cannot be read is told, because silence would look like a promise kept. A clone that was made shallow
 * knows only its last commits.
 */
export function registerHistory(contentDir: string): { rows: RawRow[]; problem?: Problem } {
  const { status, stdout, stderr, error } = spawnSync('git', [...LOG, '--', REGISTER_FILE, SEALED_FILE], {
    cwd: contentDir,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 1 << 28,
  });
  const isNone = /not a git repository|does not have any commits/.test(stderr ?? '');
  if (isNone || (error && 'code' in error && error.code === 'ENOENT')) return { rows: [] };
  if (status !== 0) {
    const seen = (stderr || String(error)).split('\n', 1)[0];
    return { rows: [], problem: { file: SEALED_FILE, rule: 'history-unread', seen } };
  }
  const lines = new Set(stdout.match(/^\+[A-Z][0-9A-Z]{4},[^,]*,[^,]*,[^,\r\n]*/gm));
  const rows = [...lines].map((line) => {
    const cells = line.slice(1).split(',');
    return {
      file: REGISTER_FILE,
      line: 0,
      cells: Object.fromEntries(cells.map((cell, index) => [SEALED_COLUMNS[index], cell.trim().normalize('NFC')])),
    };
  });
  return { rows };
}
