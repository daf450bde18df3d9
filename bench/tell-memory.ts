// Loaded before a command: prints the most memory it held, in megabytes, as its last line.
process.on('exit', () => console.log(Math.round(process.resourceUsage().maxRSS / 1024)));
