// Where a country's name stands: the point of its largest polygon that is farthest from the edge.

const mercatorY = lat => Math.log(Math.tan(Math.PI / 4 + Math.max(-85, Math.min(85, lat)) * Math.PI / 360)) * 180 / Math.PI;
const latitude = y => Math.atan(Math.sinh(y * Math.PI / 180)) * 180 / Math.PI;

function ringPoints(ring, arcs) {
    const points = [];
    for (const index of ring) {
        const part = index < 0 ? [...arcs[~index].degrees].reverse() : arcs[index].degrees;
        for (const [lon, lat] of part) {
            const before = points.length ? points[points.length - 1][0] : lon;
            points.push([lon + 360 * Math.round((before - lon) / 360), mercatorY(lat)]);
        }
    }
    return points;
}

const areaOf = points => Math.abs(points.reduce((sum, [x, y], i) => {
    const [px, py] = points[(i || points.length) - 1];
    return sum + px * y - x * py;
}, 0)) / 2;

// Distance to the nearest edge of any ring, negative outside.
function clearance(x, y, rings) {
    let inside = false, best = Infinity;
    for (const points of rings) {
        for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
            const [[ax, ay], [bx, by]] = [points[j], points[i]];
            if ((ay > y) !== (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax)
                inside = !inside;
            const [dx, dy] = [bx - ax, by - ay];
            const t = dx || dy ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) : 0;
            best = Math.min(best, (ax + t * dx - x) ** 2 + (ay + t * dy - y) ** 2);
        }
    }
    return (inside ? 1 : -1) * Math.sqrt(best);
}

// Names are wide: distances are taken with x halved, so that the point suits a horizontal text.
export function labelOf(polygons, arcs) {
    const all = polygons.map(rings => rings.map(ring => ringPoints(ring, arcs)));
    const rings = all.reduce((best, next) => areaOf(next[0]) > areaOf(best[0]) ? next : best);
    const flat = rings.map(points => points.map(([x, y]) => [x / 2, y]));
    const xs = flat[0].map(p => p[0]), ys = flat[0].map(p => p[1]);
    const min = values => values.reduce((a, b) => Math.min(a, b)), max = values => values.reduce((a, b) => Math.max(a, b));
    let [x0, x1, y0, y1] = [min(xs), max(xs), min(ys), max(ys)];
    let best = { d: -Infinity, x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
    for (let round = 0; round < 4; ++round) {
        const [w, h] = [(x1 - x0) / 16, (y1 - y0) / 16];
        for (let i = 0; i <= 16; ++i)
            for (let j = 0; j <= 16; ++j) {
                const [x, y] = [x0 + i * w, y0 + j * h];
                const d = clearance(x, y, flat);
                if (d > best.d)
                    best = { d, x, y };
            }
        [x0, x1, y0, y1] = [best.x - w * 1.5, best.x + w * 1.5, best.y - h * 1.5, best.y + h * 1.5];
    }
    const lon = best.x * 2;
    return { lon: lon - 360 * Math.round(lon / 360), lat: latitude(best.y), size: Math.sqrt(areaOf(rings[0])) };
}
