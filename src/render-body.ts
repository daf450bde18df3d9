import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
// @ts-expect-error Astro exports it for compiled pages and leaves it out of its types.
import { __astro_tag_component__ } from 'astro/runtime/server/index.js';
import { type EvaluateOptions, evaluate } from 'satteri';
import type { BodyComponent } from './core/body-rules.ts';

type Jsx = EvaluateOptions['jsx'];

/** A component Astro can show: `<Content components={…} />`. */
export type BodyContent = (props: { components: Readonly<Record<BodyComponent, unknown>> }) => unknown;

/**
 * Turns a checked text into a component, with the engine that @astrojs/mdx uses, at the moment its page is rendered.
 * As modules the same texts cost three times the time and more than five times the memory (docs/decisions/0003).
 *
 * Only texts out of a catalogue may come here: those are known to run nothing.
 */
export async function renderBody(source: string): Promise<BodyContent> {
  const { default: content } = await evaluate(source, {
    Fragment,
    jsx: jsx as Jsx,
    jsxs: jsxs as Jsx,
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
  });
  const Content = (props: { components: object }) =>
    (content as BodyContent)({ ...props, components: { Fragment, ...props.components } as never });
  Object.assign(Content, { [Symbol.for('mdx-component')]: true });
  __astro_tag_component__(Content, 'astro:jsx');
  return Content;
}
