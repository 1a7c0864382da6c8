import { Buffer } from 'node:buffer';
import { parseArgs } from 'node:util';
import { parse } from '../cable/parse';
import type { CableDocument } from '../cable/model';
import { fixAll } from '../protocol/fix-all';
import { check } from '../rules/engine';
import type { Finding, Fix } from '../rules/rule';
import { applyEdits } from '../text/span';
import type { Command } from './command';
import { decode, encode } from './decode';
import { unifiedDiff } from './diff';
import { readInputs, type ReadInput } from './inputs';
import { CHECK_HELP, CHECK_OPTIONS, checkSettings, failsAt, knownRule } from './rule-options';
import { shown } from './shown';
import { replaceFile } from './replace-file';

export const fixCommand: Command = {
  name: 'fix',
  summary: 'applies the safe fixes to cables',
  help: `Usage: cable fix [OPTION…] [PATH…]

Applies the fixes that cannot change what a cable says, in place. Standard input goes to standard
output. Exits with 1 when findings are left in the files.

  --dry-run            writes nothing; prints what would change as a unified diff
  --rule ID            only the fixes of this rule; may be repeated
${CHECK_HELP}`,

  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...CHECK_OPTIONS,
        'dry-run': { type: 'boolean', default: false },
        'rule': { type: 'string', multiple: true, default: [] },
      },
    });
    const settings = await checkSettings(values, io);
    const fails = failsAt(values['fail-on']);
    const chosen = new Set(values.rule.map(knownRule));
    const wanted = ({ ruleId }: Finding, { safe }: Fix): boolean => safe && (chosen.size === 0 || chosen.has(ruleId));
    const faulty = new Set<string>();
    const findings = (document: CableDocument): readonly Finding[] => check(document, settings, { onFault: ruleId => faulty.add(ruleId) });

    let failures = 0;
    let left = false;
    let changed = 0;
    const fail = async (name: string, failure: string): Promise<void> => {
      failures++;
      await io.stderr.write(`${shown(`${name}: ${failure}`)}\n`);
    };
    for await (const input of readInputs(positionals, io)) {
      if ('failure' in input) {
        await fail(input.name, input.failure);
        continue;
      }
      const before = decode(input.bytes);
      const document = parse(before.text);
      const edits = fixAll(document, parse, findings, wanted);
      const after = { ...before, text: applyEdits(before.text, edits) };
      const remaining = values['dry-run'] || edits.length === 0 ? document : parse(after.text);
      if (findings(remaining).some(({ severity }) => fails(severity))) left = true;
      if (edits.length > 0) changed++;
      for (const ruleId of faulty) await fail(input.name, `the rule ${ruleId} failed; its findings are missing`);
      faulty.clear();

      if (values['dry-run']) {
        const diff = unifiedDiff(input.name, before.text, edits);
        await io.stdout.write(io.stdout.isTerminal ? shownLines(diff) : diff);
      } else if (edits.length > 0 || input.file === null) {
        const bytes = edits.length > 0 ? bytesOf(input, after) : input.bytes;
        if (!bytes) await fail(input.name, 'its encoding cannot hold the fixed text; it was left as it is');
        else if (input.file === null) await io.stdout.write(bytes);
        else {
          const failure = await replaceFile(input.file, input.bytes, bytes);
          if (failure !== null) await fail(input.name, `${failure}; it was left as it is`);
        }
      }
    }
    await io.stderr.write(`${changed} file${changed === 1 ? '' : 's'} ${values['dry-run'] ? 'would be changed' : 'changed'}.\n`);
    return failures > 0 ? 2 : left ? 1 : 0;
  },
};

/** The fixed text as the file was written; null where reading and writing does not even give back what was read. */
function bytesOf({ bytes }: ReadInput, after: ReturnType<typeof decode>): Uint8Array | null {
  const unchanged = encode(decode(bytes));
  return unchanged && Buffer.compare(unchanged, bytes) === 0 ? encode(after) : null;
}

/** A diff as a person may see it; what patches files must stay to the letter. */
function shownLines(diff: string): string {
  return diff.split('\n').map(shown).join('\n');
}
