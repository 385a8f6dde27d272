// Every refusal that a request of valid form can meet.
import { existing, mismatch, operations, orders, request, unknown, wrongState } from './requests.mjs';

const injected = [429, 500, 503, 504];
const waits = (operation) => operation === 'download' || operation === 'retrieve-status' || operation === 'retrieve-operation';

export async function refusals(client, world, narrow, done) {
  const card = world.card();
  const other = world.card();
  for (const operation of operations) {
    const plain = request(operation, existing(operation, card, done));
    await client.expect(operation, 'a wrong token', plain, 401, 'wrong');
    await client.expect(operation, 'a token without the scope', plain, 403, narrow(operation));
    await client.expect(operation, 'an unknown identifier', request(operation, unknown(operation)), 404);
    for (const status of injected) {
      world.injectFault(status);
      await client.expect(operation, `an injected ${status}`, plain, status);
    }
    if (operation !== 'retrieve-operation')
      await client.expect(operation, 'a profile of another card', request(operation, mismatch(operation, card, other)), 422);
    if (!waits(operation)) await client.expect(operation, 'the wrong state', request(operation, wrongState(operation, card)), 409);
  }
  const wantsMore = { eid: card.eid, activationCode: world.activationCode(true) };
  await client.expect('download', 'a code that wants a confirmation code', request('download', wantsMore), 422);
  for (const operation of orders) await busy(client, world, operation);
}

// A second order for a card that has one. The card may have fetched and done the first by then: then another card.
async function busy(client, world, operation) {
  const status = operation === 'download' ? 422 : 409;
  for (let attempt = 0; attempt < 5; ++attempt) {
    const card = world.card();
    const first = await client.expect('enable', 'the first of two', request('enable', { iccid: card.disabled }), 202);
    const target = operation === 'download' ? { eid: card.eid } : { iccid: operation === 'disable' ? card.enabled : card.disabled };
    const second = await client.send(request(operation, target));
    const after = await client.expect('retrieve-operation', 'the first of two', request('retrieve-operation', { id: first.operationId }), 200);
    if (after.status === 'COMPLETED' && second.status !== status) continue;
    await client.expect(operation, 'a busy card', request(operation, target), status);
    return;
  }
  client.faults.push(`${operation}: five cards were never busy`);
}

// Undeclared members, at the top and inside.
export async function undeclaredMembers(client, world) {
  const card = world.card();
  for (const operation of operations.filter((one) => one !== 'retrieve-operation')) {
    const inside = request(operation, existing(operation, card), { nickname: 'x' });
    await client.expect(operation, 'an undeclared member inside', inside, 400);
    const top = request(operation, existing(operation, card));
    top.body.rollback = true;
    await client.expect(operation, 'an undeclared member', top, 400);
  }
}
