import { runTool } from './lib/run-tool.ts';

// npm run format: puts code into the house's form and mends what can be mended by itself.
process.exit(runTool('@biomejs/biome', ['check', '--write', '.']) ? 0 : 1);
