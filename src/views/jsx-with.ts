import { jsx } from 'astro/jsx-runtime';

/**
 * A component with some of its values already given: texts write `<Photo file="…" />`, and the page knows the rest.
 * What the author wrote cannot replace what the page gives.
 */
export const jsxWith =
  (component: unknown, given: Readonly<Record<string, unknown>>) =>
  (written: Readonly<Record<string, unknown>>): unknown =>
    jsx(component, { ...written, ...given });
