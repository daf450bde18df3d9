import { expect, test } from 'vitest';
import { type Fault, plant } from './faults.ts';

const FAULTS: readonly Fault[] = [
  {
    what: 'a sentence ends in undefined',
    change: ['Hai dãy nhà dài ở phía sau', 'Hai dãy nhà undefined ở phía sau'],
    rule: 'leftover',
    seen: 'undefined',
  },
  {
    what: 'the role of a person is still to be written',
    change: ['role: Đại tư đồ thời Trần', 'role: TODO hỏi lại'],
    rule: 'template-words',
    seen: 'TODO',
  },
];

test.each(FAULTS)('$what', (fault) => {
  const { told, file, line } = plant(fault);
  const { rule, seen } = fault;
  expect(told).toMatchObject([{ file, line, rule, seen }]);
});
