import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { name as packageName, version } from '../../../package.json';
import { rules } from '../rules/engine/registry';
import type { Finding, Rule, Severity } from '../rules/kit/rule';
import type { LineIndex } from '../text/lines';
import type { Span } from '../text/span';
import { STDIN } from './find-inputs';
import type { Checked, Report } from './report';

/** SARIF has no hints. */
const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

const INDEX = new Map(rules.map((rule, index) => [rule.id, index]));

/** One SARIF 2.1.0 log (OASIS), written around the results as they come. */
export function sarifReport(): Report {
  const between = ',\n';
  return {
    begin: `{"version":"2.1.0","$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","runs":[{"tool":${JSON.stringify(tool())},`
      // How lines and columns are counted here.
      + '"columnKind":"utf16CodeUnits","newlineSequences":["\\r\\n","\\n","\\r"],"results":[',
    first: '\n',
    between,
    file: checked => [...checked.findings, ...checked.accepted.keys()].map(finding => JSON.stringify(resultOf(finding, checked))).join(between),
    end: failures => `\n],"invocations":[${JSON.stringify(invocation(failures))}]}]}\n`,
  };
}

function tool(): object {
  return { driver: { name: packageName, version, semanticVersion: version, rules: rules.map(ruleOf) } };
}

function ruleOf({ id, title, severity, source, part, fix }: Rule): object {
  return {
    id,
    shortDescription: { text: title },
    help: { text: `${title}. Source: ${source}.${fix ? ` Fix: ${fix.does}.` : ''}` },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { tags: [part], severity },
  };
}

function resultOf(finding: Finding, { name, document: { lines }, accepted }: Checked): object {
  const { ruleId, severity, message, span, related, fixes } = finding;
  const acceptance = accepted.get(finding)?.entry;
  // Tools may apply the fixes of a log, so that suggestions are left out.
  const applicable = fixes.filter(({ safe }) => safe);
  const artifactLocation = { uri: uriOf(name) };
  return {
    ruleId,
    ruleIndex: INDEX.get(ruleId) ?? -1,
    level: LEVEL[severity],
    message: messageOf(message),
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(span, lines) } }],
    ...(acceptance && { suppressions: [{ kind: 'external', status: 'accepted', ...(acceptance.reason !== null && { justification: acceptance.reason }) }] }),
    ...(related.length > 0 && {
      relatedLocations: related.map(each => ({ physicalLocation: { artifactLocation, region: regionOf(each.span, lines) }, message: messageOf(each.message) })),
    }),
    ...(applicable.length > 0 && {
      fixes: applicable.map(fix => ({
        description: messageOf(fix.title),
        artifactChanges: [{
          artifactLocation,
          replacements: fix.edits().map(edit => ({ deletedRegion: regionOf(edit, lines), insertedContent: { text: edit.newText } })),
        }],
      })),
    }),
  };
}

/**
 * Text of a cable or a file name must not become a placeholder or a link: braces are doubled (SARIF 2.1.0, 3.11.5), and
 * where the text could have an embedded link, its brackets and backslashes are escaped (3.11.6).
 */
function messageOf(words: string): object {
  const text = words.replace(/[{}]/g, '$&$&');
  return { text: text.includes('](') ? text.replace(/[\\[\]]/g, '\\$&') : text };
}

/** Lines and columns count from 1; the end column is exclusive. */
function regionOf({ start, end }: Span, lines: LineIndex): object {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return { startLine: from.line + 1, startColumn: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}

/** A path below the current folder stays relative, without `./`, so that the reader of the log can add its own root. */
function uriOf(name: string): string {
  if (name === STDIN) return 'stdin';
  return path.isAbsolute(name) ? pathToFileURL(name).href : path.posix.normalize(name).split('/').map(encodeURIComponent).join('/');
}

function invocation(failures: readonly string[]): object {
  return {
    executionSuccessful: failures.length === 0,
    ...(failures.length > 0 && { toolExecutionNotifications: failures.map(failure => ({ level: 'error', message: messageOf(failure) })) }),
  };
}
