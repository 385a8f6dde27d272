// ISO 3166-1 alpha-2 of a feature of country-coder. Codes that ISO only reserves (IC, EA, FX, AC, ...) fall to the
// territory that holds them; Kosovo keeps the user-assigned XK.

// Where the source has no code or draws the ground as held, not as ISO 3166 lists it.
const byItem = { Q7835: 'UA' /* Crimea: UA-43, UA-40 */, Q23681: 'CY' /* Northern Cyprus */, Q620634: '' /* Bir Tawil */ };
const reserved = { FX: 'FR', IC: 'ES', EA: 'ES', AC: 'SH', TA: 'SH', DG: 'IO', CQ: 'GG', CP: 'FR' };

export function territoryCode(feature) {
    const { wikidata, iso1A2, country, groups = [] } = feature.properties;
    if (wikidata in byItem)
        return byItem[wikidata];
    // The first country group is the closest: Svalbard is in SJ, then in NO.
    const code = iso1A2 || groups.find(group => /^[A-Z]{2}$/.test(group) && group !== 'EU' && group !== 'UN') || country || '';
    return reserved[code] || code;
}
