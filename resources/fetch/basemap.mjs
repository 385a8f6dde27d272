// resources/basemap/world{50,10}.arcs from world-atlas (Natural Earth), and where country labels stand.
import { feature as findFeature } from '@rapideditor/country-coder';
import { ArcsWriter, coast, border, inner } from './arcsfile.mjs';
import { labelOf } from './labels.mjs';

// Features of Natural Earth without an ISO number, by its name.
const codeByName = { 'Kosovo': 'XK', 'N. Cyprus': 'CY', 'Cyprus U.N. Buffer Zone': 'CY', 'Dhekelia': 'GB', 'Akrotiri': 'GB',
    'Somaliland': 'SO', 'Baikonur': 'KZ', 'USNB Guantanamo Bay': 'CU', 'Indian Ocean Ter.': 'AU', 'Coral Sea Is.': 'AU',
    'Clipperton I.': 'FR' };

const polygonsOf = geometry => geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;

function codeOf(geometry) {
    const byNumber = geometry.id && findFeature(geometry.id.padStart(3, '0'));
    return (byNumber && byNumber.properties.iso1A2) || codeByName[geometry.properties.name] || '';
}

// ISO 3166-2 lists Crimea as UA-43 and UA-40; the source draws it with Russia.
function moveCrimea(areas, arcs) {
    const [ru, ua] = ['RU', 'UA'].map(code => areas.find(area => area.code === code));
    const isCrimea = polygon => polygon[0].every(arc => arcs[arc < 0 ? ~arc : arc].degrees.every(
        ([lon, lat]) => lon > 32 && lon < 36.8 && lat > 44 && lat < 46.5));
    ua.polygons.push(...ru.polygons.filter(isCrimea));
    ru.polygons = ru.polygons.filter(polygon => !isCrimea(polygon));
}

export function writeBasemap(size, topology, write) {
    const { scale, translate } = topology.transform;
    const arcs = topology.arcs.map(steps => {
        let x = 0, y = 0;
        const points = steps.map(([dx, dy]) => [x += dx, y += dy]);
        return { points, degrees: points.map(([px, py]) => [px * scale[0] + translate[0], py * scale[1] + translate[1]]) };
    });
    const areas = topology.objects.countries.geometries.map(geometry => (
        { code: codeOf(geometry), name: geometry.properties.name, polygons: polygonsOf(geometry) }));
    moveCrimea(areas, arcs);

    const users = arcs.map(() => []);
    for (const area of areas)
        area.polygons.flat(2).forEach(arc => users[arc < 0 ? ~arc : arc].push(area.code || area.name));
    arcs.forEach((arc, i) => {
        const owners = new Set(users[i]);
        arc.kind = users[i].length < 2 ? coast : owners.size > 1 ? border : inner;
    });

    const file = new ArcsWriter(scale, translate);
    file.arcs(arcs);
    file.areas([...areas, { code: '', name: 'Land', polygons: polygonsOf(topology.objects.land.geometries[0]) }]);
    write(`basemap/world${size.slice(0, 2)}.arcs`, file.buffer());
    const labels = new Map();
    for (const code of new Set(areas.map(area => area.code)))
        labels.set(code, labelOf(areas.filter(area => area.code === code).flatMap(area => area.polygons), arcs));
    return labels;
}
