import type { Problem } from './problem.ts';

/**
 * Days that can be read two ways because a day of their column has the month first: one slip, so it is told once, with its
 * rows, and the day that caused it says so.
 */
export function daysToldOnce(problems: readonly Problem[]): Problem[] {
  const inColumn = (rule: Problem['rule'], field: string | undefined) =>
    problems.filter((problem) => problem.rule === rule && problem.field === field);
  return problems.flatMap((problem): Problem[] => {
    if (problem.rule !== 'month-first' && problem.rule !== 'date-order') return [problem];
    const unclear = inColumn('date-order', problem.field);
    const lines = unclear.map(({ line }) => String(line));
    if (problem.rule === 'month-first') return [lines.length > 0 ? { ...problem, allowed: lines } : problem];
    const [cause] = inColumn('month-first', problem.field);
    return problem === unclear[0] ? [{ ...problem, allowed: lines, meant: cause?.seen }] : [];
  });
}
