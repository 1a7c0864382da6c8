import assert from 'node:assert/strict';
import path from 'node:path';
import { Ajv } from 'ajv';
import packageJson from '../../package.json';
import { rules } from '../../server/src/rules/engine/registry';
import { cable, DAMAGED, folder, removeFolders, SOUND } from './harness';

/**
 * What OASIS SARIF 2.1.0 asks of the parts that we write, from the text of the standard. Closed, so
 * that no part can be written whose rules do not stand here.
 */
const text = { type: 'object', required: ['text'], additionalProperties: false, properties: { text: { type: 'string' } } };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const from1 = { type: 'integer', minimum: 1 };
const region = {
  type: 'object', additionalProperties: false, required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
  properties: { startLine: from1, startColumn: from1, endLine: from1, endColumn: from1 },
};
const artifactLocation = { type: 'object', additionalProperties: false, required: ['uri'], properties: { uri: { type: 'string', pattern: '^[A-Za-z0-9%._~:/-]+$' } } };
const physicalLocation = { type: 'object', additionalProperties: false, required: ['artifactLocation', 'region'], properties: { artifactLocation, region } };
const location = { type: 'object', additionalProperties: false, required: ['physicalLocation'], properties: { physicalLocation, message: text } };
const fix = {
  type: 'object', additionalProperties: false, required: ['description', 'artifactChanges'],
  properties: {
    description: text,
    artifactChanges: {
      type: 'array', minItems: 1, uniqueItems: true,
      items: {
        type: 'object', additionalProperties: false, required: ['artifactLocation', 'replacements'],
        properties: {
          artifactLocation,
          replacements: {
            type: 'array', minItems: 1,
            items: { type: 'object', additionalProperties: false, required: ['deletedRegion'], properties: { deletedRegion: region, insertedContent: text } },
          },
        },
      },
    },
  },
};
const result = {
  type: 'object', additionalProperties: false, required: ['message', 'ruleId', 'ruleIndex', 'level', 'locations'],
  properties: {
    ruleId: { type: 'string' }, ruleIndex: { type: 'integer', minimum: -1 }, level, message: text,
    locations: { type: 'array', items: location }, relatedLocations: { type: 'array', uniqueItems: true, items: location }, fixes: { type: 'array', uniqueItems: true, items: fix },
  },
};
const rule = {
  type: 'object', additionalProperties: false, required: ['id'],
  properties: {
    id: { type: 'string' }, shortDescription: text, help: text,
    defaultConfiguration: { type: 'object', additionalProperties: false, properties: { level } },
    properties: { type: 'object', properties: { tags: { type: 'array', uniqueItems: true, items: { type: 'string' } } } },
  },
};
const driver = {
  type: 'object', additionalProperties: false, required: ['name'],
  properties: { name: { type: 'string' }, version: { type: 'string' }, semanticVersion: { type: 'string' }, rules: { type: 'array', uniqueItems: true, items: rule } },
};
const invocation = {
  type: 'object', additionalProperties: false, required: ['executionSuccessful'],
  properties: {
    executionSuccessful: { type: 'boolean' },
    toolExecutionNotifications: { type: 'array', items: { type: 'object', additionalProperties: false, required: ['message'], properties: { level, message: text } } },
  },
};
const run = {
  type: 'object', additionalProperties: false, required: ['tool', 'results'],
  properties: {
    tool: { type: 'object', additionalProperties: false, required: ['driver'], properties: { driver } },
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    newlineSequences: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
    results: { type: 'array', items: result },
    invocations: { type: 'array', items: invocation },
  },
};
const log = {
  type: 'object', additionalProperties: false, required: ['version', 'runs'],
  properties: { $schema: { type: 'string' }, version: { const: '2.1.0' }, runs: { type: 'array', minItems: 1, items: run } },
};

interface Log {
  runs: [{
    tool: { driver: { name: string; version: string; rules: { id: string; defaultConfiguration: { level: string } }[] } };
    results: {
      ruleId: string; ruleIndex: number; level: string; message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
      fixes?: { artifactChanges: { replacements: { deletedRegion: object; insertedContent: { text: string } }[] }[] }[];
    }[];
    invocations: { executionSuccessful: boolean; toolExecutionNotifications?: { message: { text: string } }[] }[];
  }];
}

describe('cli/report-sarif', () => {
  afterEach(removeFolders);

  const isValid = new Ajv({ allErrors: true }).compile(log);
  const lint = async (...args: Parameters<typeof cable>): Promise<Log['runs'][0]> => {
    const [given, setting] = args;
    const written = JSON.parse((await cable(['lint', '--format', 'sarif', ...given], setting)).stdout) as Log;
    assert.ok(isValid(written), JSON.stringify(isValid.errors));
    return written.runs[0];
  };

  it('writes the findings of the sample with places from 1 and their fixes', async () => {
    const { results, invocations } = await lint(['seeds/07GUANGZHOU208.cable']);
    assert.deepEqual(results.map(({ ruleId, level: severity }) => [ruleId, severity]), [['fused-header-line', 'warning'], ['pilcrow-false-paragraph', 'warning']]);
    assert.deepEqual(results[0]?.locations, [{
      physicalLocation: { artifactLocation: { uri: 'seeds/07GUANGZHOU208.cable' }, region: { startLine: 18, startColumn: 31, endLine: 18, endColumn: 37 } },
    }]);
    assert.deepEqual(results[0].fixes?.[0]?.artifactChanges[0]?.replacements, [
      { deletedRegion: { startLine: 18, startColumn: 31, endLine: 18, endColumn: 31 }, insertedContent: { text: '\n' } },
    ]);
    assert.deepEqual(invocations, [{ executionSuccessful: true }]);
  });

  it('describes every rule, and each result points at its own', async () => {
    const { tool: { driver: { name, version, rules: described } }, results } = await lint(['seeds']);
    assert.deepEqual([name, version], [packageJson.name, packageJson.version]);
    assert.deepEqual(described.map(({ id }) => id), rules.map(({ id }) => id));
    for (const { ruleId, ruleIndex } of results) assert.equal(described[ruleIndex]?.id, ruleId);
  });

  it('is one whole log over many files, or over none', async () => {
    const cwd = folder({ 'a.cable': DAMAGED, 'b.cable': SOUND, 'c.cable': DAMAGED });
    assert.equal((await lint([], { cwd })).results.length, 4);
    assert.equal((await lint(['b.cable'], { cwd })).results.length, 0);
    assert.equal((await lint([], { cwd: folder({}) })).results.length, 0);
  });

  it('names files by addresses: relative where they were, absolute else', async () => {
    const cwd = folder({ 'in x/a b#:1%.cable': DAMAGED });
    const uris = ({ results }: Log['runs'][0]): (string | undefined)[] => [...new Set(results.map(each => each.locations[0]?.physicalLocation.artifactLocation.uri))];
    assert.deepEqual(uris(await lint([], { cwd })), ['in%20x/a%20b%23%3A1%25.cable']);
    assert.deepEqual(uris(await lint(['./in x//'], { cwd })), ['in%20x/a%20b%23%3A1%25.cable']);
    const [absolute] = uris(await lint([path.join(cwd, 'in x')], { cwd }));
    assert.match(String(absolute), /^file:\/\/\/.*\/in%20x\/a%20b%23:1%25\.cable$/);
    assert.deepEqual(uris(await lint(['-'], { stdin: DAMAGED })), ['stdin']);
  });

  it('doubles the braces that a message quotes, which would be places for arguments, and not those of a text put in', async () => {
    const cwd = folder({ 'a.cable': SOUND.replace('was closed', 'was &#123;closed') });
    const { results: [result], invocations } = await lint(['.', '{2}.cable'], { cwd });
    assert.match(String(result?.message.text), /&#123; .*\{\{/);
    assert.equal(result?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent.text, '{');
    assert.match(String(invocations[0]?.toolExecutionNotifications?.[0]?.message.text), /^\{\{2\}\}\.cable: /);
  });

  it('makes no link of what a cable or a file name says', async () => {
    const { results, invocations } = await lint(['-', '[a](http://e.example).cable'], { stdin: `${SOUND.replace('PHUM', 'PHUM, [X](HTTP://E.EXAMPLE)')}\n[here](http://e.example)\n` });
    const texts = [...results.map(({ message }) => message.text), `${invocations[0]?.toolExecutionNotifications?.[0]?.message.text}`];
    for (const text of texts) assert.doesNotMatch(text, /(?<!\\)\]\(/);
    assert.ok(texts.some(text => text.startsWith('\\[a\\](http://e.example)')));
  });

  it('tells what could not be read', async () => {
    const { invocations } = await lint(['gone.cable']);
    assert.deepEqual(invocations, [{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message: { text: 'gone.cable: no such file or folder' } }] }]);
  });
});
