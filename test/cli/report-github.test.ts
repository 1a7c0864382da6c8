import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { githubReport } from '../../server/src/cli/report-github';
import type { Severity } from '../../server/src/rules/kit/rule';

describe('cli/report-github', () => {
  const command = (severity: Severity, message: string, name = 'in/a.cable', start = 0, end = 3): string => githubReport().file({ ordinal: null, accepted: new Map(),
    name,
    document: parse('one\ntwo\n'),
    findings: [{ ruleId: 'sample-rule', severity, message, span: { start, end }, related: [], tags: [], fixes: [] }],
  });

  it('writes an annotation with its place from 1', () => {
    assert.equal(command('warning', 'It is wrong.'), '::warning file=in/a.cable,line=1,endLine=1,col=1,endColumn=4,title=sample-rule::It is wrong.\n');
  });

  it('names a file as it stands in the repository, however its path was written', () => {
    assert.match(command('warning', 'm', './in//b/../a.cable'), / file=in\/a\.cable,/);
    assert.match(command('warning', 'm', '-'), / file=-,/);
  });

  it('knows errors, warnings and notices', () => {
    assert.deepEqual((['error', 'warning', 'info', 'hint'] as const).map(severity => command(severity, '').split(' ')[0]), ['::error', '::warning', '::notice', '::notice']);
  });

  it('names no columns for a place of several lines, where they are not understood', () => {
    assert.equal(command('error', 'm', 'a', 1, 5), '::error file=a,line=1,endLine=2,title=sample-rule::m\n');
  });

  it('lets neither message nor file name write a command of its own', () => {
    const written = command('error', '100% wrong\n::set-output name=x::y', 'a,line=9:\r\n.cable');
    assert.equal(written.split('\n').length, 2);
    assert.match(written, /file=a%2Cline=9%3A%0D%0A\.cable,/);
    assert.match(written, /::100%25 wrong.::set-output/);
  });
});
