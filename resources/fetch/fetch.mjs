// Writes resources/basemap, resources/places and resources/networks from the npm packages pinned in
// package.json. Run by maintainers; the build only reads the committed results. Node 18 or newer (full ICU).
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBasemap } from './basemap.mjs';
import { writeBorders } from './borders.mjs';
import { writeCountries } from './countries.mjs';
import { writeCities } from './cities.mjs';
import { writeNetworks } from './networks.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const resources = path.dirname(here);
const write = (name, content) => {
    fs.mkdirSync(path.dirname(path.join(resources, name)), { recursive: true });
    fs.writeFileSync(path.join(resources, name), content);
    console.log(`${name}: ${content.length} bytes`);
};
const readJson = name => JSON.parse(fs.readFileSync(path.join(here, 'node_modules', name)));

const networks = writeNetworks(write);
writeBasemap('50m', readJson('world-atlas/countries-50m.json'), write);
const labels = writeBasemap('10m', readJson('world-atlas/countries-10m.json'), write);
writeBorders(write);
writeCountries(networks, labels, write);
writeCities(write);
