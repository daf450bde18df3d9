import { build } from 'astro';

// Builds one Astro project in this process and prints what it took: `node bench/build-once.ts <root> <out>`.
const [root = '.', outDir = 'dist'] = process.argv.slice(2);
const started = performance.now();
await build({ root, outDir, logLevel: 'error', ...(root === '.' ? { cacheDir: `${outDir}.cache` } : {}) });
const ms = performance.now() - started;
console.log(JSON.stringify({ ms, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
process.exit(0);
