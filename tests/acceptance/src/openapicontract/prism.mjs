// A validating proxy between a client and the lab's eIM, on a free port of loopback.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const startLimit = 60_000; // ms; Prism takes a second or two on two cores

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export class Prism {
  // `program`: the prism command; what it finds wrong is an error of the answer (--errors).
  static async start(program, description, upstream) {
    const port = await freePort();
    const child = spawn(program, ['proxy', '--errors', '--host', '127.0.0.1', '--port', String(port), description, upstream]);
    const prism = new Prism(child, `http://127.0.0.1:${port}`);
    await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Prism did not start:\n${prism.log}`)), startLimit);
      const look = (chunk) => {
        prism.log += chunk;
        if (prism.log.includes('is listening')) resolve(clearTimeout(late));
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      child.once('exit', (code) => reject(new Error(`Prism ended with ${code}:\n${prism.log}`)));
    });
    return prism;
  }

  constructor(child, url) {
    this.child = child;
    this.url = url;
    this.log = '';
  }

  // Lines of its log that complain about a request or an answer.
  complaints() {
    return this.log.split('\n').filter((line) => /Violation:|terminated with error/.test(line));
  }

  stop() {
    this.child.removeAllListeners('exit');
    this.child.kill();
  }
}

// What Prism found wrong with an exchange; [] when nothing. A description need not list every 5xx and 429
// (CAMARA's leaves them to its guidelines): that such a status is not listed is no violation.
export function violations(answer) {
  if (answer.type.startsWith('application/problem+json')) return [answer.text];
  const found = JSON.parse(answer.headers.get('sl-violations') ?? '[]');
  const unlisted = answer.status >= 500 || answer.status === 429;
  return found.filter((one) => !(unlisted && one.message.startsWith('Unable to match the returned status code'))).map((one) => JSON.stringify(one));
}
