import { parseArgs } from 'node:util';
import { parse } from '../cable/parse';
import { check } from '../rules/engine';
import type { Severity } from '../rules/rule';
import { oneOf } from './arguments';
import type { Command } from './command';
import { decode } from './decode';
import { readInputs } from './inputs';
import type { Io } from './io';
import type { Report } from './report';
import { githubReport } from './report-github';
import { jsonReport, ndjsonReport } from './report-json';
import { sarifReport } from './report-sarif';
import { textReport } from './report-text';
import { CHECK_HELP, CHECK_OPTIONS, checkSettings, failsAt, SEVERITIES, withSeverities } from './rule-options';
import { shown } from './shown';

const FORMATS = ['text', 'json', 'ndjson', 'sarif', 'github'] as const;

export const lintCommand: Command = {
  name: 'lint',
  summary: 'says what is wrong with cables',
  help: `Usage: cable lint [OPTION…] [PATH…]

Says what is wrong with the cables. Without a path, those below the current folder.

  --format FORMAT      text, json, ndjson, sarif (2.1.0) or github (annotations); text if not given
  --rule ID=SEVERITY   how serious a rule is: error, warning, info, hint or off; may be repeated
${CHECK_HELP}`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...CHECK_OPTIONS,
        format: { type: 'string', default: 'text' },
        rule: { type: 'string', multiple: true, default: [] },
      },
    });
    const report = reportFor(oneOf('format', values.format, FORMATS), io);
    const settings = withSeverities(await checkSettings(values, io), values.rule);
    const fails = failsAt(values['fail-on']);

    const failures: string[] = [];
    const fail = async (failure: string): Promise<void> => {
      failures.push(failure);
      await io.stderr.write(`${shown(failure)}\n`);
    };
    const count = newCount();
    await io.stdout.write(report.begin());
    for await (const input of readInputs(positionals, io)) {
      if ('failure' in input) {
        await fail(`${input.name}: ${input.failure}`);
        continue;
      }
      const faulty: string[] = [];
      const document = parse(decode(input.bytes).text);
      const findings = check(document, settings, { onFault: ruleId => faulty.push(ruleId) });
      for (const ruleId of new Set(faulty)) await fail(`${input.name}: the rule ${ruleId} failed; its findings are missing`);
      count.files++;
      for (const { severity, fixes } of findings) {
        count[severity]++;
        if (fixes.some(({ safe }) => safe)) count.fixable++;
      }
      await io.stdout.write(report.file({ name: input.name, document, findings }));
    }
    await io.stdout.write(report.end(failures));
    await io.stderr.write(`${summary(count)}\n`);
    if (failures.length > 0) return 2;
    return SEVERITIES.some(severity => fails(severity) && count[severity] > 0) ? 1 : 0;
  },
};

function reportFor(format: (typeof FORMATS)[number], io: Io): Report {
  switch (format) {
    case 'text': return textReport(io.stdout.colour);
    case 'json': return jsonReport();
    case 'ndjson': return ndjsonReport();
    case 'sarif': return sarifReport();
    case 'github': return githubReport();
  }
}

type Count = Record<Severity | 'files' | 'fixable', number>;

function newCount(): Count {
  return { files: 0, error: 0, warning: 0, info: 0, hint: 0, fixable: 0 };
}

/** `2 findings in 1 file: 2 warnings. "cable fix" can fix 2 of them.` */
function summary(count: Count): string {
  const parts = [...SEVERITIES].reverse().filter(severity => count[severity] > 0).map(severity => `${count[severity]} ${severity}${count[severity] === 1 || severity === 'info' ? '' : 's'}`);
  const total = count.error + count.warning + count.info + count.hint;
  const files = `${count.files} file${count.files === 1 ? '' : 's'}`;
  if (total === 0) return `No findings in ${files}.`;
  const fixable = count.fixable > 0 ? ` "cable fix" can fix ${count.fixable} of them.` : '';
  return `${total} finding${total === 1 ? '' : 's'} in ${files}: ${parts.join(', ')}.${fixable}`;
}
