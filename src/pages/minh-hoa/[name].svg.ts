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
  new Response(props.svg.replace('>', `>${COLOURS}`), { headers: { 'Content-Type': 'image/svg+xml' } });

/** A picture of its own does not inherit the page's colours; these are the same. */
const COLOURS =
  '<style>svg{color:#211910;--tint:#eadcc0}@media(prefers-color-scheme:dark){svg{color:#efe6d6;--tint:#3a3020}}</style>';
