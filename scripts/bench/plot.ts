/** A line of a plot: a name, and for each size in bytes the time in milliseconds. */
export interface Series {
  readonly name: string;
  readonly points: readonly { readonly bytes: number; readonly ms: number }[];
}

const WIDTH = 720;
const HEIGHT = 400;
const PLOT = { left: 64, right: 580, top: 24, bottom: 344 };
const COLOURS = ['floor', 'own', 'peer-a', 'peer-b'];

/** Both axes by powers of ten. Readable on light and on dark ground: the colours follow what the reader's system asks for. */
export function plot(series: readonly Series[]): string {
  const all = series.flatMap(({ points }) => points);
  const sizes = [...new Set(all.map(({ bytes }) => bytes))].sort((a, b) => a - b);
  const low = Math.floor(Math.log10(Math.min(...all.map(({ ms }) => ms))));
  const high = Math.ceil(Math.log10(Math.max(...all.map(({ ms }) => ms))));
  const x = (bytes: number): number => scale(Math.log10(bytes), Math.log10(sizes[0] ?? 1), Math.log10(sizes.at(-1) ?? 10), PLOT.left, PLOT.right);
  const y = (ms: number): number => scale(Math.log10(ms), low, high, PLOT.bottom, PLOT.top);
  const powers = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Time of a keystroke by the size of the document">`,
    `<style>text{font:13px system-ui,sans-serif;fill:#333}.grid{stroke:#bbb;stroke-width:.6}path{fill:none;stroke-width:2.2}
.floor{stroke:#777;fill:#777}.own{stroke:#0550ae;fill:#0550ae}.peer-a{stroke:#9a6700;fill:#9a6700}.peer-b{stroke:#8250df;fill:#8250df}text.floor,text.own,text.peer-a,text.peer-b{stroke:none}
@media(prefers-color-scheme:dark){text{fill:#ccc}.grid{stroke:#555}.floor{stroke:#999;fill:#999}.own{stroke:#58a6ff;fill:#58a6ff}.peer-a{stroke:#d29922;fill:#d29922}.peer-b{stroke:#bc8cff;fill:#bc8cff}}path.floor,path.own,path.peer-a,path.peer-b{fill:none}</style>`,
    ...powers.map(ms => `<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${round(y(ms))}" y2="${round(y(ms))}"/><text x="${PLOT.left - 8}" y="${round(y(ms) + 4)}" text-anchor="end">${ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`}</text>`),
    ...sizes.map(bytes => `<line class="grid" x1="${round(x(bytes))}" x2="${round(x(bytes))}" y1="${PLOT.top}" y2="${PLOT.bottom}"/><text x="${round(x(bytes))}" y="${PLOT.bottom + 20}" text-anchor="middle">${sizeName(bytes)}</text>`),
    ...spread(series.map(({ name, points }, at) => ({ name, colour: COLOURS[at % COLOURS.length] ?? '', points: points.map(({ bytes, ms }) => [round(x(bytes)), round(y(ms))] as const) }))).map(line),
    `<text x="${(PLOT.left + PLOT.right) / 2}" y="${HEIGHT - 12}" text-anchor="middle">size of the document</text>`,
    '</svg>',
    '',
  ].join('\n');
}

interface Line {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly (readonly [number, number])[];
}

/** Lines with the heights of their names, which stand apart where lines end in the same place. */
function spread(lines: readonly Line[]): (Line & { readonly height: number })[] {
  const taken: (readonly [number, number])[] = [];
  return [...lines].sort((a, b) => (a.points.at(-1)?.[1] ?? 0) - (b.points.at(-1)?.[1] ?? 0)).map(each => {
    const [x = 0, y = 0] = each.points.at(-1) ?? [];
    let height = y;
    for (const [otherX, other] of taken) if (otherX === x && height - other < 16) height = other + 16;
    taken.push([x, height]);
    return { ...each, height };
  });
}

function line({ name, colour, points, height }: Line & { readonly height: number }): string {
  const [endX = 0] = points.at(-1) ?? [];
  return [
    `<path class="${colour}" d="M${points.map(([x, y]) => `${x} ${y}`).join('L')}"/>`,
    ...points.map(([x, y]) => `<circle class="${colour}" cx="${x}" cy="${y}" r="3.2"/>`),
    `<text class="${colour}" x="${endX + 10}" y="${height + 4}">${name}</text>`,
  ].join('');
}

function scale(value: number, from: number, to: number, start: number, end: number): number {
  return start + ((value - from) / (to - from || 1)) * (end - start);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** `10 KB`, `1 MB` */
export function sizeName(bytes: number): string {
  return bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1000} KB`;
}
