// Compresses as well as the format of zip files allows (RFC 1951), which takes seconds instead of milliseconds and saves a
// twentieth: everything that the package is too large by is waited for by everybody who installs it.
//
// zlib takes the matches that come along. Here all matches are known beforehand, and of all ways through the text the
// cheapest is taken; what a way costs is known from the codes that the way before had, so it is gone several times.

const WINDOW = 32768;
const MOST = 258;
/** How far back along places that begin alike. */
const CHAIN = 1500;
const END = 256;
const [LENGTH_BASE, LENGTH_EXTRA] = bases(3, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]);
LENGTH_BASE.push(MOST);
LENGTH_EXTRA.push(0);
const [DISTANCE_BASE, DISTANCE_EXTRA] = bases(1, Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1)));
const LENGTH_CODE = codesOf(LENGTH_BASE, MOST);
const DISTANCE_CODE = codesOf(DISTANCE_BASE, WINDOW);
/** The order in which a block names the lengths of the codes for lengths. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/**
 * @param {Uint8Array} bytes
 * @returns {Buffer} the same, deflated
 */
export function deflate(bytes) {
  const matches = matchesOf(bytes);
  let steps = { lengths: [], distances: [] };
  let costs = startingCosts();
  for (let round = 0; round < 5; round++) {
    steps = cheapest(bytes, matches, 0, bytes.length, costs);
    costs = costsOf(count(bytes, steps, 0, 0, steps.lengths.length));
  }
  const out = new Bits();
  const blocks = split(bytes, steps);
  for (const [index, { start, end, counts }] of blocks.entries()) {
    let best = null;
    let own = costsOf(counts);
    for (let round = 0; round < 8; round++) {
      const way = cheapest(bytes, matches, start, end, own);
      const found = count(bytes, way, start, 0, way.lengths.length);
      const size = sizeOf(found);
      if (!best || size < best.size) best = { way, found, size };
      own = costsOf(found);
    }
    write(out, bytes, start, best.way, codesFor(best.found), index === blocks.length - 1);
  }
  return out.end();
}

function bases(first, extra) {
  let next = first;
  return [extra.map(bits => { const base = next; next += 1 << bits; return base; }), [...extra]];
}

function codesOf(base, most) {
  const codes = new Uint16Array(most + 1);
  for (let value = base[0], code = 0; value <= most; value++) {
    while (code + 1 < base.length && base[code + 1] <= value) code++;
    codes[value] = code;
  }
  return codes;
}

/** For each place the matches that are longer than all that are nearer: pairs of length and distance, from `from[place]`. */
function matchesOf(bytes) {
  const from = new Uint32Array(bytes.length + 1);
  const pairs = [];
  const head = new Map();
  const before = new Int32Array(bytes.length).fill(-1);
  for (let at = 0; at < bytes.length; at++) {
    from[at] = pairs.length;
    if (at + 3 > bytes.length) continue;
    const key = bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16;
    let earlier = head.get(key) ?? -1;
    before[at] = earlier;
    head.set(key, at);
    const most = Math.min(MOST, bytes.length - at);
    let longest = 2;
    for (let left = CHAIN; earlier >= 0 && at - earlier <= WINDOW && left > 0 && longest < most; left--, earlier = before[earlier]) {
      if (bytes[earlier + longest] !== bytes[at + longest]) continue;
      let length = 3;
      while (length < most && bytes[earlier + length] === bytes[at + length]) length++;
      if (length <= longest) continue;
      longest = length;
      pairs.push(length, at - earlier);
    }
  }
  from[bytes.length] = pairs.length;
  return { from, pairs: Uint16Array.from(pairs) };
}

/** The cheapest way from one place to another: for each step its length, 1 for a byte as it is, and its distance. */
function cheapest(bytes, { from, pairs }, start, end, { literal, length: lengthCost, distance: distanceCost }) {
  const size = end - start;
  const cost = new Float64Array(size + 1).fill(Infinity);
  const taken = new Uint16Array(size + 1);
  const back = new Uint16Array(size + 1);
  cost[0] = 0;
  for (let at = 0; at < size; at++) {
    const here = cost[at];
    const plain = here + literal[bytes[start + at]];
    if (plain < cost[at + 1]) { cost[at + 1] = plain; taken[at + 1] = 1; back[at + 1] = 0; }
    let length = 3;
    for (let pair = from[start + at]; pair < from[start + at + 1]; pair += 2) {
      const most = Math.min(pairs[pair], size - at);
      const distance = pairs[pair + 1];
      const reach = here + distanceCost[DISTANCE_CODE[distance]];
      for (; length <= most; length++) {
        const total = reach + lengthCost[length];
        if (total < cost[at + length]) { cost[at + length] = total; taken[at + length] = length; back[at + length] = distance; }
      }
    }
  }
  const lengths = [];
  const distances = [];
  for (let at = size; at > 0; at -= taken[at]) {
    lengths.push(taken[at]);
    distances.push(back[at]);
  }
  return { lengths: lengths.reverse(), distances: distances.reverse() };
}

/** How often each code is used by some of the steps that begin at a place. */
function count(bytes, { lengths, distances }, start, first, last) {
  const symbols = new Uint32Array(286);
  const backs = new Uint32Array(30);
  let at = start;
  for (let step = first; step < last; step++) {
    if (distances[step] === 0) symbols[bytes[at]]++;
    else { symbols[257 + LENGTH_CODE[lengths[step]]]++; backs[DISTANCE_CODE[distances[step]]]++; }
    at += lengths[step];
  }
  symbols[END] = 1;
  return { symbols, backs };
}

function startingCosts() {
  return costsTable(() => 8, () => 7, () => 5);
}

/** What each thing costs in bits when it is as frequent as that. */
function costsOf({ symbols, backs }) {
  const bits = counts => {
    const all = Math.log2(counts.reduce((sum, each) => sum + each, 0) || 1);
    return Float64Array.from(counts, each => (each === 0 ? all : Math.max(0.1, all - Math.log2(each))));
  };
  const [symbol, back] = [bits(symbols), bits(backs)];
  return costsTable(byte => symbol[byte], code => symbol[257 + code], code => back[code]);
}

function costsTable(ofByte, ofLength, ofDistance) {
  return {
    literal: Float64Array.from({ length: 256 }, (_, byte) => ofByte(byte)),
    length: Float64Array.from({ length: MOST + 1 }, (_, length) => (length < 3 ? Infinity : ofLength(LENGTH_CODE[length]) + LENGTH_EXTRA[LENGTH_CODE[length]])),
    distance: Float64Array.from({ length: 30 }, (_, code) => ofDistance(code) + DISTANCE_EXTRA[code]),
  };
}

/** Blocks of the text, each with codes of its own: neighbours are joined for as long as that saves something. */
function split(bytes, steps) {
  const blocks = [];
  for (let first = 0, start = 0; first < steps.lengths.length || blocks.length === 0; first += 1024) {
    const last = Math.min(first + 1024, steps.lengths.length);
    const counts = count(bytes, steps, start, first, last);
    let end = start;
    for (let step = first; step < last; step++) end += steps.lengths[step];
    blocks.push({ start, end, counts, size: sizeOf(counts) });
    start = end;
  }
  const joined = (one, other) => {
    const counts = { symbols: one.counts.symbols.map((each, code) => each + other.counts.symbols[code]), backs: one.counts.backs.map((each, code) => each + other.counts.backs[code]) };
    counts.symbols[END] = 1;
    const size = sizeOf(counts);
    return { block: { start: one.start, end: other.end, counts, size }, saved: one.size + other.size - size };
  };
  const joins = blocks.slice(1).map((block, index) => joined(blocks[index], block));
  for (;;) {
    let best = 0;
    for (let index = 1; index < joins.length; index++) if (joins[index].saved > joins[best].saved) best = index;
    if (joins.length === 0 || joins[best].saved <= 0) return blocks;
    blocks.splice(best, 2, joins[best].block);
    joins.splice(best, 1);
    if (best > 0) joins[best - 1] = joined(blocks[best - 1], blocks[best]);
    if (best < joins.length) joins[best] = joined(blocks[best], blocks[best + 1]);
  }
}

/** The size of a block in bits. */
function sizeOf(counts) {
  const { symbolLengths, backLengths, header } = codesFor(counts);
  let size = header.size;
  for (const [code, each] of counts.symbols.entries()) size += each * (symbolLengths[code] + (code > END ? LENGTH_EXTRA[code - 257] : 0));
  for (const [code, each] of counts.backs.entries()) size += each * (backLengths[code] + DISTANCE_EXTRA[code]);
  return size;
}

function codesFor({ symbols, backs }) {
  const symbolLengths = codeLengths(symbols, 15);
  const backLengths = codeLengths(backs, 15);
  // One code at least must be there.
  if (backLengths.every(length => length === 0)) backLengths[0] = 1;
  return { symbolLengths, backLengths, header: headerOf(symbolLengths, backLengths) };
}

/** What stands before a block: how long each code is, itself in codes. */
function headerOf(symbolLengths, backLengths) {
  const trimmed = (lengths, least) => {
    let last = lengths.length;
    while (last > least && lengths[last - 1] === 0) last--;
    return lengths.slice(0, last);
  };
  const [symbols, backs] = [trimmed(symbolLengths, 257), trimmed(backLengths, 1)];
  const all = [...symbols, ...backs];
  const runs = [];
  for (let at = 0; at < all.length;) {
    let run = 1;
    while (at + run < all.length && all[at + run] === all[at]) run++;
    at += run;
    const value = all[at - run];
    if (value !== 0) { runs.push([value, 0, 0]); run--; }
    while (run > 0) {
      if (value === 0 && run >= 11) { const some = Math.min(run, 138); runs.push([18, 7, some - 11]); run -= some; }
      else if (run >= 3) { const some = Math.min(run, value === 0 ? 10 : 6); runs.push(value === 0 ? [17, 3, some - 3] : [16, 2, some - 3]); run -= some; }
      else { runs.push([value, 0, 0]); run--; }
    }
  }
  const counts = new Uint32Array(19);
  for (const [code] of runs) counts[code]++;
  const lengths = codeLengths(counts, 7);
  let named = ORDER.length;
  while (named > 4 && lengths[ORDER[named - 1]] === 0) named--;
  const size = 17 + 3 * named + runs.reduce((sum, [code, bits]) => sum + lengths[code] + bits, 0);
  return { runs, lengths, named, symbols: symbols.length, backs: backs.length, size };
}

/** The lengths of the best codes that are not longer than allowed (package-merge). */
function codeLengths(counts, most) {
  const used = [...counts.keys()].filter(code => counts[code] > 0).sort((a, b) => counts[a] - counts[b] || a - b);
  const lengths = new Array(counts.length).fill(0);
  if (used.length === 1) lengths[used[0]] = 1;
  if (used.length < 2) return lengths;
  const coins = used.map(code => ({ weight: counts[code], code }));
  let row = coins;
  for (let level = 1; level < most; level++) {
    const pairs = [];
    for (let at = 0; at + 1 < row.length; at += 2) pairs.push({ weight: row[at].weight + row[at + 1].weight, one: row[at], other: row[at + 1] });
    row = merged(coins, pairs);
  }
  const open = row.slice(0, 2 * used.length - 2);
  for (let coin = open.pop(); coin; coin = open.pop()) {
    if (coin.code === undefined) open.push(coin.one, coin.other);
    else lengths[coin.code]++;
  }
  return lengths;
}

function merged(one, other) {
  const all = [];
  for (let i = 0, j = 0; i < one.length || j < other.length;) all.push(j >= other.length || (i < one.length && one[i].weight <= other[j].weight) ? one[i++] : other[j++]);
  return all;
}

function write(out, bytes, start, { lengths, distances }, { symbolLengths, backLengths, header }, isLast) {
  out.put(isLast ? 1 : 0, 1);
  out.put(2, 2);
  out.put(header.symbols - 257, 5);
  out.put(header.backs - 1, 5);
  out.put(header.named - 4, 4);
  for (const code of ORDER.slice(0, header.named)) out.put(header.lengths[code], 3);
  const ofRun = words(header.lengths);
  for (const [code, bits, value] of header.runs) {
    out.put(ofRun[code], header.lengths[code]);
    out.put(value, bits);
  }
  const [symbol, back] = [words(symbolLengths), words(backLengths)];
  let at = start;
  for (const [step, length] of lengths.entries()) {
    const distance = distances[step];
    if (distance === 0) {
      out.put(symbol[bytes[at]], symbolLengths[bytes[at]]);
    } else {
      const [one, other] = [LENGTH_CODE[length], DISTANCE_CODE[distance]];
      out.put(symbol[257 + one], symbolLengths[257 + one]);
      out.put(length - LENGTH_BASE[one], LENGTH_EXTRA[one]);
      out.put(back[other], backLengths[other]);
      out.put(distance - DISTANCE_BASE[other], DISTANCE_EXTRA[other]);
    }
    at += length;
  }
  out.put(symbol[END], symbolLengths[END]);
}

/** The codes for their lengths, the first bit lowest. */
function words(lengths) {
  const codes = new Array(lengths.length).fill(0);
  let next = 0;
  for (let length = 1; length <= 15; length++, next <<= 1) {
    for (let code = 0; code < lengths.length; code++) {
      if (lengths[code] !== length) continue;
      let word = 0;
      for (let bit = 0; bit < length; bit++) word |= (next >> bit & 1) << length - 1 - bit;
      codes[code] = word;
      next++;
    }
  }
  return codes;
}

class Bits {
  #bytes = [];
  #held = 0;
  #count = 0;

  put(value, bits) {
    this.#held |= value << this.#count;
    this.#count += bits;
    for (; this.#count >= 8; this.#count -= 8, this.#held >>>= 8) this.#bytes.push(this.#held & 0xff);
  }

  end() {
    if (this.#count > 0) this.#bytes.push(this.#held & 0xff);
    return Buffer.from(this.#bytes);
  }
}
