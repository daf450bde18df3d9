import type { APIRoute, GetStaticPaths } from 'astro';

/** The drawings as files, for the small pictures in lists, where the same one stands many times. */
const drawings = import.meta.glob<string>('../../illustrations/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(drawings).map(([path, svg]) => ({
    params: { name: path.split('/').at(-1)?.replace('.svg', '') },
    props: { svg },
  }));

export const GET: APIRoute<{ svg: string }> = ({ props }) =>
  new Response(props.svg.replaceAll('currentColor', '#211910').replaceAll(/var\(--tint,\s*([^)]+)\)/g, '$1'), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
