import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { Certificate } from '../../src/doctor/judge-site.ts';

const TIMEOUT_MS = 15_000;
const DAY_MS = 86_400_000;

/** The certificate a site shows to everybody, judged as a browser would; nothing where the site is plain http. */
export async function certificateOf(base: string): Promise<Certificate | undefined> {
  const { protocol, hostname, port } = new URL(base);
  if (protocol !== 'https:') return undefined;
  return new Promise((resolve) => {
    // A certificate that is refused is looked at too: nothing is sent over this connection.
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      servername: isIP(hostname) ? '' : hostname,
      rejectUnauthorized: false,
      timeout: TIMEOUT_MS,
    });
    const end = (certificate: Certificate) => {
      socket.destroy();
      resolve(certificate);
    };
    socket.once('secureConnect', () => {
      const left = Date.parse(socket.getPeerCertificate().valid_to) - Date.now();
      end({
        daysLeft: Math.floor(left / DAY_MS),
        fault: socket.authorized ? undefined : String(socket.authorizationError),
      });
    });
    socket.once('timeout', () => end({ daysLeft: 0, fault: 'timeout' }));
    socket.once('error', (error: NodeJS.ErrnoException) => end({ daysLeft: 0, fault: error.code ?? error.message }));
  });
}
