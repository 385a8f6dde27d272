// The token endpoint: through the proxy where the description has it, else straight from the lab.
import { Client } from './client.mjs';
import { operations } from './requests.mjs';

const scope = (operation) => `iot-device-management:esim-profiles:${operation}`;

export async function tokens(description, origin, world, clientOn) {
  const described = Boolean(description.paths['/oauth2/token']);
  const client = described ? await clientOn(origin) : new Client(origin, world.token());
  const ask = (what, fields, status) => {
    const raw = new URLSearchParams({ client_id: 'signalbox-desk', client_secret: world.clientSecret(), grant_type: 'client_credentials', ...fields }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return client.expect('token', what, { method: 'POST', path: '/oauth2/token', raw, headers }, status);
  };
  const granted = new Map();
  for (const operation of operations) granted.set(operation, (await ask(`a token for ${operation}`, { scope: scope(operation) }, 200)).access_token);
  await ask('a wrong secret', { client_secret: 'wrong' }, 401);
  await ask('an unknown scope', { scope: 'everything' }, 400);
  // A token that may do something else than `operation`.
  const narrow = (operation) => granted.get(operation === 'enable' ? 'disable' : 'enable');
  return { client, narrow };
}
