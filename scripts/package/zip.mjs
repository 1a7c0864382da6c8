import zlib from 'node:zlib';
import zopfli from '@gfx/zopfli';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
/** JSON without comments. */
const INDENTED = /^extension\/(?:package|schemas\/.*|syntaxes\/.*|dist\/.*)\.json$|\.code-snippets$/;

/** @typedef {{ name: string, made: number, time: number, day: number, check: number, attributes: number, method: number, data: Buffer, length: number }} Entry */

/**
 * @param {Buffer} bytes a zip file
 * @returns {Entry[]} what is in it, in the order of the directory at its end; `data` compressed, `length` before that
 */
export function readZip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const found = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    found.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      made: bytes.readUInt16LE(at + 4), method: bytes.readUInt16LE(at + 10), time: bytes.readUInt16LE(at + 12), day: bytes.readUInt16LE(at + 14), check: bytes.readUInt32LE(at + 16), attributes: bytes.readUInt32LE(at + 38),
      data: bytes.subarray(start, start + bytes.readUInt32LE(at + 20)), length: bytes.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return found;
}

/**
 * @param {Entry[]} entries
 * @returns {Entry[]} the same, each as small as it can be, and unpacked again to see that it is the same
 */
export async function smaller(entries) {
  return await Promise.all(entries.map(async entry => {
    if (entry.method !== DEFLATED) return entry;
    const content = zlib.inflateRawSync(entry.data);
    const data = Buffer.from(await zopfli.deflateAsync(content, { numiterations: 120, blocksplittingmax: 0 }));
    if (!zlib.inflateRawSync(data).equals(content)) throw new Error(`${entry.name} is not what it was`);
    return data.length < entry.data.length ? { ...entry, data } : entry;
  }));
}

/**
 * @param {Entry[]} entries
 * @returns {Entry[]} the same, JSON without its line ends and indentation, the manifest without what its developers need, the grammar without its comments, and what the schema of configuration files says of the rules
 * taken from the settings: VS Code knows them by the manifest, where they are said already
 */
export function withoutIndentation(entries) {
  return entries.map(entry => {
    if (!INDENTED.test(entry.name) || entry.method !== DEFLATED) return entry;
    const content = Buffer.from(JSON.stringify(bySettings(entry.name, JSON.parse(zlib.inflateRawSync(entry.data).toString('utf8')))), 'utf8');
    return { ...entry, data: zlib.deflateRawSync(content), length: content.length, check: zlib.crc32(content) };
  });
}

/**
 * @param {Entry[]} entries
 * @returns {Buffer} a zip file of them
 */
export function writeZip(entries) {
  const files = [];
  const directory = [];
  let offset = 0;
  for (const { name, made, time, day, check, attributes, method, data, length } of entries) {
    const nameBytes = Buffer.from(name, 'utf8');
    // From the version that is needed to the length of the extra field: the same in both places. 0x800: names are in UTF-8.
    const common = numbers([20, 2], [0x800, 2], [method, 2], [time, 2], [day, 2], [check, 4], [data.length, 4], [length, 4], [nameBytes.length, 2], [0, 2]);
    const file = Buffer.concat([numbers([LOCAL, 4]), common, nameBytes, data]);
    directory.push(numbers([CENTRAL, 4], [made, 2]), common, numbers([0, 2], [0, 2], [0, 2], [attributes, 4], [offset, 4]), nameBytes);
    files.push(file);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...files, listed, numbers([END, 4], [0, 2], [0, 2], [entries.length, 2], [entries.length, 2], [listed.length, 4], [offset, 4], [0, 2])]);
}

/** Whole numbers, each in so many bytes, the lowest first. */
function numbers(...all) {
  const bytes = Buffer.alloc(all.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of all) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

/** The schema of the settings of a folder, which VS Code makes of all manifests. */
const RULES = 'vscode://schemas/settings/folder#/properties/cable.rules';

function bySettings(name, content) {
  // What only its developers run and install.
  if (name === 'extension/package.json') return { ...content, scripts: undefined, devDependencies: undefined };
  if (name === 'extension/syntaxes/cable.tmLanguage.json') return JSON.parse(JSON.stringify(content, (key, value) => (key === 'comment' ? undefined : value)));
  return name === 'extension/schemas/cablewright.schema.json' ? { ...content, properties: { ...content.properties, rules: { $ref: RULES } } } : content;
}
