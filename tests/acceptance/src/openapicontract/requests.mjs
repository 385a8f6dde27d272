// The API's operations as requests that are valid in form, and what goes with each.

export const orders = ['download', 'enable', 'disable', 'delete', 'set-fallback'];
export const operations = [...orders, 'retrieve-status', 'retrieve-operation'];
const nobodyEid = '89000000000000000000000000000000';
const nobodyIccid = '8900000000000000006';
const code = 'LPA:1$smdp.nobody.example$NOT-THERE';

export function request(operation, target, more = {}) {
  if (operation === 'retrieve-operation') return { method: 'GET', path: `/operations/${target.id}` };
  const { activationCode, ...esimProfile } = target;
  const body = { esimProfile: { ...esimProfile, ...more }, ...(operation === 'download' ? { activationCode: activationCode ?? code } : {}) };
  return { method: 'POST', path: `/${operation}`, body };
}

// Something that exists, for a question that is refused for another reason.
export function existing(operation, card, id) {
  if (operation === 'retrieve-operation') return { id };
  return operation === 'download' || operation === 'retrieve-status' ? { eid: card.eid } : { iccid: card.disabled };
}

export function unknown(operation) {
  if (operation === 'retrieve-operation') return { id: 'nobody-asked-for-this' };
  return operation === 'download' || operation === 'retrieve-status' ? { eid: nobodyEid } : { iccid: nobodyIccid };
}

// A profile in the state in which the operation is refused with 409.
export function wrongState(operation, card) {
  return { iccid: operation === 'disable' ? card.disabled : card.enabled };
}

// A card and a profile that is not on it.
export function mismatch(operation, card, other) {
  return { eid: card.eid, iccid: other.disabled };
}

// Malformed: the lab alone is asked, because the proxy would not let them pass.
export function malformed(card) {
  const json = { 'content-type': 'application/json' };
  const post = (path, body, headers = json) => ({ method: 'POST', path, raw: body, headers });
  const long = 'x'.repeat(257);
  return [
    ['no JSON', post('/enable', '{')],
    ['an array', post('/enable', '[]')],
    ['nothing', post('/disable', '')],
    ['another content type', post('/enable', JSON.stringify({ esimProfile: { iccid: card.disabled } }), { 'content-type': 'text/plain' })],
    ['no esimProfile', post('/delete', '{}')],
    ['no ICCID', post('/set-fallback', JSON.stringify({ esimProfile: { eid: card.eid } }))],
    ['a number', post('/enable', JSON.stringify({ esimProfile: { iccid: 8988 } }))],
    ['a short ICCID', post('/enable', JSON.stringify({ esimProfile: { iccid: '8988' } }))],
    ['letters', post('/retrieve-status', JSON.stringify({ esimProfile: { eid: 'x'.repeat(32) } }))],
    ['neither identifier', post('/retrieve-status', JSON.stringify({ esimProfile: {} }))],
    ['no activation code', post('/download', JSON.stringify({ esimProfile: { eid: card.eid } }))],
    ['an activation code of another form', post('/download', JSON.stringify({ esimProfile: { eid: card.eid }, activationCode: 'nonsense' }))],
    ['a long activation code', post('/download', JSON.stringify({ esimProfile: { eid: card.eid }, activationCode: long }))],
    ['a large body', post('/enable', JSON.stringify({ esimProfile: { iccid: card.disabled }, pad: 'x'.repeat(70_000) }))],
    ['a long correlator', post('/enable', JSON.stringify({ esimProfile: { iccid: card.disabled } }), { ...json, 'x-correlator': long })],
    ['an operation id with a blank', { method: 'GET', path: '/operations/not%20one' }],
    ['a long operation id', { method: 'GET', path: `/operations/${'x'.repeat(65)}` }],
  ];
}
