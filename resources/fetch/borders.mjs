// resources/places/borders.arcs from country-coder: land with its coastal waters, every ring one arc.
import { borders } from '@rapideditor/country-coder';
import { ArcsWriter, border } from './arcsfile.mjs';
import { territoryCode } from './codes.mjs';

const unit = 1e-5; // degrees; the source has five decimals

export function writeBorders(write) {
    const arcs = [];
    const areas = [];
    for (const feature of borders.features.filter(f => f.geometry)) {
        const code = territoryCode(feature);
        if (!code)
            continue;
        const polygons = feature.geometry.coordinates.map(rings => rings.map(ring => {
            arcs.push({ kind: border, points: ring.map(([lon, lat]) => [Math.round(lon / unit), Math.round(lat / unit)]) });
            return [arcs.length - 1];
        }));
        areas.push({ code, name: feature.properties.nameEn, polygons });
    }
    const file = new ArcsWriter([unit, unit], [0, 0]);
    file.arcs(arcs);
    file.areas(areas);
    write('places/borders.arcs', file.buffer());
}
