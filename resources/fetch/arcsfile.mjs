// The ".arcs" format, read by models/places/arcsfile.cpp. Little-endian; v = unsigned LEB128, z = zigzag LEB128.
//   "SBARCS1\n"
//   float64 x4      degrees a unit in longitude and latitude; longitude and latitude of unit 0,0
//   v arcs          each: u8 kind (0 coast, 1 border, 2 inner), v points, then z dx, z dy a point
//                   (the first from 0,0). A longitude step over half the world means the antimeridian.
//   v areas         each: 2 bytes ISO 3166-1 alpha-2 ("--": none), v length, name in UTF-8, v polygons;
//                   a polygon: v rings, outer first; a ring: v arcs, each z index (~index: backwards)
export const coast = 0, border = 1, inner = 2;

export class ArcsWriter {
    constructor(scale, translate) {
        this.bytes = [...Buffer.from('SBARCS1\n')];
        const numbers = Buffer.alloc(32);
        [...scale, ...translate].forEach((value, i) => numbers.writeDoubleLE(value, i * 8));
        this.bytes.push(...numbers);
    }

    v(value) {
        for (; value > 127; value = Math.floor(value / 128))
            this.bytes.push((value & 127) | 128);
        this.bytes.push(value);
    }

    z(value) { this.v(value < 0 ? -2 * value - 1 : 2 * value); }

    // arcs: [{kind, points: [[x, y], ...]}] in absolute units.
    arcs(arcs) {
        this.v(arcs.length);
        for (const { kind, points } of arcs) {
            this.bytes.push(kind);
            this.v(points.length);
            let x = 0, y = 0;
            for (const [px, py] of points) {
                this.z(px - x);
                this.z(py - y);
                [x, y] = [px, py];
            }
        }
    }

    // areas: [{code, name, polygons: [[[arc, ...], ...], ...]}]
    areas(areas) {
        this.v(areas.length);
        for (const { code, name, polygons } of areas) {
            const text = Buffer.from(name);
            this.bytes.push(...Buffer.from(code || '--'));
            this.v(text.length);
            this.bytes.push(...text);
            this.v(polygons.length);
            for (const rings of polygons) {
                this.v(rings.length);
                for (const ring of rings) {
                    this.v(ring.length);
                    ring.forEach(arc => this.z(arc));
                }
            }
        }
    }

    buffer() { return Buffer.from(this.bytes); }
}
