import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { WITH_SERVERS } from '../../scripts/lib/prepare-tests.ts';

/** A web server on this machine only, started for a test. */
export interface Server {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** nginx serving a finished site with the files of its own hosting kit, as they are. */
export const startNginx = (dist: string): Promise<Server> =>
  runNginx(
    `include ${dist}/_hosting/nginx/dau-tich-map.conf;`,
    `root ${dist}; include ${dist}/_hosting/nginx/dau-tich-server.conf;`,
  );

/** nginx as the host of a former domain: `startNginxForwarding(join(dist, '_hosting/chuyen-tu/cu.example'))` */
export const startNginxForwarding = (kit: string): Promise<Server> =>
  runNginx('', `include ${kit}/nginx/chuyen-tu-server.conf;`);

/** Caddy serving a finished site with the Caddyfile of its own hosting kit. */
export const startCaddy = (dist: string): Promise<Server> => runCaddy(join(dist, '_hosting/caddy/Caddyfile'), dist);

/** Caddy as the host of a former domain. */
export const startCaddyForwarding = (kit: string): Promise<Server> => runCaddy(join(kit, 'caddy/Caddyfile'), kit);

function runNginx(besideServers: string, inServer: string): Promise<Server> {
  return run(async (folder, port) => {
    const server = `server { listen 127.0.0.1:${port}; ${inServer} }`;
    return spawn('nginx', await nginxArguments(folder, besideServers + server), { env: WITH_SERVERS });
  });
}

/** What nginx has to say against a text that belongs into its http block: nothing, where all is well. */
export async function checkNginx(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dau-tich-server-'));
  const words = ['-t', '-q', ...(await nginxArguments(folder, text))];
  const { stderr } = spawnSync('nginx', words, { env: WITH_SERVERS, encoding: 'utf8' });
  await rm(folder, { recursive: true });
  return stderr;
}

/** Writes a whole configuration that keeps to one folder, and gives what nginx is called with. */
async function nginxArguments(folder: string, http: string): Promise<string[]> {
  const { stderr } = spawnSync('nginx', ['-V'], { env: WITH_SERVERS, encoding: 'utf8' });
  const [, builtIn = ''] = /--conf-path=(\S+)/.exec(stderr) ?? [];
  const temporary = ['client_body', 'fastcgi', 'proxy', 'scgi', 'uwsgi'];
  const configuration = join(folder, 'nginx.conf');
  await writeFile(
    configuration,
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr warn; events {}
    http {
      include ${dirname(builtIn)}/mime.types;
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
      ${http}
    }`,
  );
  return ['-p', folder, '-c', configuration];
}

function runCaddy(caddyfile: string, root: string): Promise<Server> {
  return run(async (folder, port) => {
    const configuration = join(folder, 'Caddyfile');
    await writeFile(configuration, `{\n\tadmin off\n\tdefault_bind 127.0.0.1\n}\nimport ${caddyfile}\n`);
    const env = {
      ...WITH_SERVERS,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      DAUTICH_ADDRESS: `http://127.0.0.1:${port}`,
      DAUTICH_ROOT: root,
    };
    return spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', configuration], { env });
  });
}

/** @throws where the server ends before it answers, with all that it said */
async function run(start: (folder: string, port: number) => Promise<ChildProcess>): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'dau-tich-server-'));
  const port = await freePort();
  const child = await start(folder, port);
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  child.once('error', (error) => {
    said += error.message;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  while (!(await answers(origin))) {
    if (child.pid === undefined || child.exitCode !== null) throw new Error(`The server did not start.\n${said}`);
    await setTimeout(20);
  }
  const close = async () => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true });
  };
  return { origin, close };
}

const answers = (origin: string): Promise<boolean> =>
  ask(origin, '/').then(
    () => true,
    () => false,
  );

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** Everything that came over the wire, headers included. */
  readonly bytes: number;
}

/** Asks once, for the path exactly as it is written, following nothing and unpacking nothing. */
export function ask(origin: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path, headers, agent: false }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body,
        bytes: response.socket.bytesRead,
      });
    })
      .on('error', reject)
      .end();
  });
}
