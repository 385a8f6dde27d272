// resources/networks/plmn.tsv: every row of mcc-mnc-list (Wikipedia), in its order.
import { createRequire } from 'node:module';

const clean = text => (text || '').replace(/\s+/g, ' ').trim();

// "BL/GF/GP/MF/MQ" are several territories; "GE-AB" is a part of one.
const codesOf = record => (record.countryCode || '').split('/').map(code => code.slice(0, 2)).filter(code => /^[A-Z]{2}$/.test(code));

export function writeNetworks(write) {
    const records = createRequire(import.meta.url)('mcc-mnc-list').all();
    const rows = records.map(record => [record.mcc, clean(record.mnc), [...new Set(codesOf(record))].join(','), clean(record.brand),
        clean(record.operator), clean(record.status), clean(record.type), clean(record.bands)].join('\t'));
    write('networks/plmn.tsv', '#mcc\tmnc\talpha2\tbrand\toperator\tstatus\ttype\tbands\n' + rows.join('\n') + '\n');
    return records.map(record => ({ mcc: record.mcc, codes: codesOf(record) }));
}
