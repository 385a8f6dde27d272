// resources/places/countries.tsv: one row a territory with an ISO 3166-1 code.
import { borders } from '@rapideditor/country-coder';
import { territoryCode } from './codes.mjs';

// CLDR's long names of Hong Kong and Macao are sentences.
const nameIn = (language, code) => new Intl.DisplayNames([language],
    { type: 'region', style: ['HK', 'MO'].includes(code) ? 'short' : 'long' }).of(code);

function nativeName(code) {
    const locale = new Intl.Locale(`und-${code}`).maximize();
    const language = `${locale.language}-${locale.script}`;
    const name = nameIn(language, code);
    return name === code ? nameIn('en', code) : name;
}

// A few networks use the code of a neighbour; a country has an MCC when it has at least half as many of its
// rows as the country with most of them.
function mobileCountryCodes(networks) {
    const counts = {};
    for (const { codes, mcc } of networks)
        for (const code of codes)
            ((counts[mcc] ??= {})[code] ??= { rows: 0 }).rows += 1;
    const mccs = new Map();
    for (const [mcc, byCode] of Object.entries(counts)) {
        const most = Math.max(...Object.values(byCode).map(count => count.rows));
        for (const [code, { rows }] of Object.entries(byCode))
            if (rows * 2 >= most)
                mccs.set(code, [...(mccs.get(code) || []), mcc]);
    }
    return mccs;
}

export function writeCountries(networks, labels, write) {
    const mccs = mobileCountryCodes(networks);
    const codes = new Set(borders.features.filter(f => f.geometry).map(territoryCode).filter(code => code));
    const rows = [...codes].sort().map(code => {
        const { iso1A3, iso1N3, groups = [] } = borders.features.find(f => f.properties.iso1A2 === code).properties;
        const label = labels.get(code) || { lon: NaN, lat: NaN, size: 0 };
        const number = value => Number.isNaN(value) ? '' : value.toFixed(2);
        return [code, iso1A3 || '', iso1N3 || '', nameIn('en', code), nameIn('de', code), nativeName(code),
            [...(mccs.get(code) || [])].sort().join(','), groups.includes('EU') ? 'EU' : '',
            number(label.lon), number(label.lat), label.size.toFixed(2)].join('\t');
    });
    write('places/countries.tsv',
        '#alpha2\talpha3\tnumeric\tname_en\tname_de\tname_native\tmccs\tunion\tlabel_lon\tlabel_lat\tlabel_size_deg\n'
        + rows.join('\n') + '\n');
}
