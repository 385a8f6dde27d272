// One card through every operation, each followed to its end.
import { request } from './requests.mjs';

const patience = 120_000; // ms until a card has polled and answered
const pause = 500; // ms between two looks

async function follow(client, order, outcome, what) {
  const end = Date.now() + patience;
  for (;;) {
    const now = await client.expect('retrieve-operation', what, request('retrieve-operation', { id: order.operationId }), 200);
    if (now.status === 'COMPLETED') {
      if (now.result?.outcome !== outcome) client.faults.push(`${what}: ${JSON.stringify(now.result)} instead of ${outcome}`);
      return now;
    }
    if (now.status !== 'ACCEPTED' || Date.now() > end) {
      client.faults.push(`${what}: ${now.status} after ${patience / 1000} s`);
      return now;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

// The id of an operation that is completed.
export async function successes(client, world) {
  const card = world.card();
  const activationCode = world.activationCode();
  const run = async (operation, target, outcome = 'SUCCESS') => {
    const order = await client.expect(operation, 'the order', request(operation, target), 202);
    return follow(client, order, outcome, `${operation} to its end`);
  };
  const loaded = await run('download', { eid: card.eid, activationCode });
  const iccid = loaded.result?.assignedIccid;
  if (!iccid) throw new Error(`The download brought no profile: ${JSON.stringify(loaded)}; ${client.faults.join('\n')}`);
  await run('set-fallback', { iccid });
  await run('set-fallback', { iccid: card.disabled });
  await run('enable', { eid: card.eid, iccid });
  await run('enable', { iccid: card.enabled });
  await run('delete', { iccid });
  await run('download', { eid: card.eid, activationCode }, 'FAILED');
  await run('disable', { iccid: card.enabled });
  for (const target of [{ eid: card.eid }, { iccid: card.disabled }, { eid: card.eid, iccid: card.disabled }])
    await client.expect('retrieve-status', 'a listing', request('retrieve-status', target), 200);
  return loaded.operationId;
}
