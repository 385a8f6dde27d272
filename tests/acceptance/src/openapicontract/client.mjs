// Sends requests and keeps account of what the proxy said about each.
import { violations } from './prism.mjs';

const limit = 30_000; // ms an answer may take

export class Client {
  constructor(url, token) {
    this.url = url;
    this.token = token;
    this.seen = new Map(); // operation -> statuses
    this.faults = [];
    this.exchanges = 0;
  }

  async send({ method, path, body, raw, headers }, token = this.token) {
    const answer = await fetch(this.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json', 'x-correlator': `contract-${this.exchanges}` } : {}), ...headers },
      body: body ? JSON.stringify(body) : raw,
      signal: AbortSignal.timeout(limit),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, type: answer.headers.get('content-type') ?? '', text };
  }

  // The answer's JSON. Anything but `status`, or a word of the proxy, is a fault and goes on.
  async expect(operation, what, request, status, token) {
    const sent = `contract-${this.exchanges}`;
    const answer = await this.send(request, token);
    this.exchanges += 1;
    const name = `${operation}, ${what}`;
    for (const one of violations(answer)) this.faults.push(`${name}: ${one}`);
    if (answer.status !== status) this.faults.push(`${name}: ${answer.status} instead of ${status}: ${answer.text.slice(0, 300)}`);
    const echoed = answer.headers.get('x-correlator');
    if (request.body && echoed !== sent) this.faults.push(`${name}: x-correlator came back as ${echoed}`);
    if (!this.seen.has(operation)) this.seen.set(operation, new Set());
    this.seen.get(operation).add(answer.status);
    try {
      return JSON.parse(answer.text);
    } catch {
      this.faults.push(`${name}: not JSON: ${answer.text.slice(0, 100)}`);
      return {};
    }
  }
}
