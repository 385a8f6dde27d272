// What the lab's world knows and the API does not tell: cards, unused activation codes, faults to come.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export class World {
  constructor(workspace) {
    this.workspace = workspace;
    this.taken = new Set();
  }

  sql(statement, file = 'world.sqlite') {
    const text = execFileSync('sqlite3', ['-cmd', '.timeout 10000', '-json', `${this.workspace}/${file}`, statement], { encoding: 'utf8' });
    return text.trim() ? JSON.parse(text) : [];
  }

  token() {
    return readFileSync(`${this.workspace}/pki/eim.token`, 'utf8').trim();
  }

  clientSecret() {
    return readFileSync(`${this.workspace}/pki/eim-client.secret`, 'utf8').trim();
  }

  // Of vehicles that the desk saw online a moment ago: their cards poll.
  online() {
    const lines = readFileSync(`${this.workspace}/online.jsonl`, 'utf8').split('\n').filter((line) => line.startsWith('{'));
    const names = lines.map((line) => `'${JSON.parse(line).vehicle}'`).join();
    return new Set(this.sql(`SELECT eid FROM euicc_identity WHERE vehicle IN (${names})`, 'signalbox.sqlite').map((row) => row.eid));
  }

  // A card that nobody asked for before: one profile enabled, another disabled.
  card() {
    const rows = this.sql(`SELECT a.eid, a.iccid AS enabled, b.iccid AS disabled FROM eim_profile a JOIN eim_profile b ON b.eid = a.eid
      WHERE a.enabled AND NOT b.enabled AND NOT EXISTS (SELECT 1 FROM eim_order o WHERE o.eid = a.eid AND o.operation <> 'list')
      GROUP BY a.eid ORDER BY a.eid`);
    const online = this.online();
    const card = rows.find((row) => online.has(row.eid) && !this.taken.has(row.eid));
    if (!card) throw new Error('The world has no card left that nobody asked for.');
    this.taken.add(card.eid);
    return card;
  }

  // An activation code that was not used, of a profile that may be the fallback; `confirmation`: one that wants a code.
  activationCode(confirmation = false) {
    const rows = this.sql(`SELECT host, matching_id, iccid FROM smdp_entry WHERE eid IS NULL AND confirmation = ${confirmation ? 1 : 0}
      ${confirmation ? '' : 'AND fallback_allowed = 1'} AND octets < 100000 ORDER BY matching_id`);
    const entry = rows.find((row) => !this.taken.has(row.iccid));
    if (!entry) throw new Error('The suppliers have no such profile left.');
    this.taken.add(entry.iccid);
    return `LPA:1$${entry.host}$${entry.matching_id}${confirmation ? '$$1' : ''}`;
  }

  // The API answers the next `times` requests with that status.
  injectFault(status, times = 1) {
    this.sql(`INSERT OR REPLACE INTO eim_setting(key, value) VALUES('strain', '0 ${status} ${times}')`);
  }
}
