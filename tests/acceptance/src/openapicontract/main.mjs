// main.mjs PRISM MODULES WORKSPACE API DESCRIPTION: every operation and every refusal through Prism on that description.
// Prints one line a fault, then how much was exchanged; exits 0 without a fault.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { Client } from './client.mjs';
import { refusals, undeclaredMembers } from './errors.mjs';
import { Prism } from './prism.mjs';
import { malformed, operations } from './requests.mjs';
import { successes } from './successes.mjs';
import { tokens } from './tokens.mjs';
import { World } from './world.mjs';

const [program, modules, workspace, api, file] = process.argv.slice(2);
const yaml = createRequire(`${modules}/`)('js-yaml');
const description = yaml.load(readFileSync(file, 'utf8')); // JSON is YAML
const world = new World(workspace);
const proxies = [];

async function clientOn(path, upstream) {
  const prism = await Prism.start(program, path, upstream);
  proxies.push(prism);
  return new Client(prism.url, world.token());
}

// The same description for requests with undeclared members: where it forbids them itself, without that ban, because the
// eIM must refuse them too.
function withoutBan() {
  if (!JSON.stringify(description).includes('"additionalProperties":false')) return file;
  const lifted = JSON.parse(JSON.stringify(description), (key, value) => (key === 'additionalProperties' && value === false ? undefined : value));
  const path = `${workspace}/undeclared-members.json`;
  writeFileSync(path, JSON.stringify(lifted));
  return path;
}

// Statuses that the description lists and nobody met. A malformed request or another method would never pass the proxy.
function missing(seen) {
  const out = [];
  for (const operation of operations) {
    const path = operation === 'retrieve-operation' ? '/operations/{operationId}' : `/${operation}`;
    const listed = Object.keys(Object.values(description.paths[path])[0].responses).map(Number);
    const never = operation === 'retrieve-operation' ? [400, 405] : [405];
    for (const status of listed) if (!never.includes(status) && !seen.get(operation)?.has(status)) out.push(`${operation}: never answered ${status}`);
  }
  return out;
}

async function malformedRequests() {
  const client = new Client(api, world.token());
  for (const [what, request] of malformed(world.card())) {
    const answer = await client.expect('malformed', what, request, 400);
    if (answer.code !== 'INVALID_ARGUMENT' || answer.status !== 400 || typeof answer.message !== 'string') client.faults.push(`${what}: ${JSON.stringify(answer)}`);
  }
  const answer = await client.expect('malformed', 'another method', { method: 'PUT', path: '/enable', raw: '{}' }, 405);
  if (answer.code !== 'METHOD_NOT_ALLOWED') client.faults.push(`another method: ${JSON.stringify(answer)}`);
  return client;
}

async function run() {
  const client = await clientOn(file, api);
  const { client: form, narrow } = await tokens(description, new URL(api).origin, world, (upstream) => clientOn(file, upstream));
  const done = await successes(client, world);
  await refusals(client, world, narrow, done);
  const lax = await clientOn(withoutBan(), api);
  await undeclaredMembers(lax, world);
  for (const [operation, statuses] of lax.seen) for (const status of statuses) client.seen.get(operation).add(status);
  const direct = await malformedRequests();
  const clients = [client, form, lax, direct];
  const faults = [...clients.flatMap((one) => one.faults), ...missing(client.seen)];
  for (const fault of faults) console.log(fault);
  const statuses = [...client.seen.values()].reduce((sum, one) => sum + one.size, 0);
  const sent = clients.reduce((sum, one) => sum + one.exchanges, 0);
  console.log(`${sent} exchanges, ${operations.length} operations, ${statuses} pairs of operation and status, ${direct.exchanges} malformed requests, ${faults.length} faults`);
  return faults.length === 0;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  console.log(String(error.stack ?? error));
  for (const prism of proxies) for (const line of prism.complaints()) console.log(line);
  process.exitCode = 1;
} finally {
  for (const prism of proxies) prism.stop();
}
