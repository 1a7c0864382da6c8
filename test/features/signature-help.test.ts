import assert from 'node:assert/strict';
import { signatureHelp } from '../../server/src/features/signature-help';
import { withCaret } from './samples';

/** The part that is being written at `|`; its place in the label is told too. */
const active = (source: string): string | null => {
  const { document, offset } = withCaret(source);
  const help = signatureHelp(document, offset);
  if (!help) return null;
  for (const { label } of help.parts) assert.ok(help.label.includes(label), label);
  return help.parts[help.active]?.label ?? 'done';
};

describe('signature help', () => {
  const CASES: Readonly<Record<string, readonly (readonly [line: string, part: string | null])[]>> = {
    'a date-time group': [['O |', '241530Z'], ['O R|', 'R'], ['O R |', '241530Z'], ['O 2415|', '241530Z'], ['O 241530Z |', 'NOV'], ['O R 241530Z NOV |', '26'], ['O 241530Z NOV 26 |', 'done']],
    'a DE line': [['DE |', 'RUEHGZ'], ['DE RUEHGZ |', '#0208'], ['DE RUEHGZ #0208/|', '/01'], ['DE RUEHGZ #0208 |', '045'], ['DE RUEHGZ #0208/01 0450|', '0905']],
    'a reference': [['SUBJECT: X\nREF: |', 'A.'], ['SUBJECT: X\nREF: A. |', 'BEIJING'], ['SUBJECT: X\nREF: A. 06|', '06'], ['SUBJECT: X\nREF: A. 06 BEI|', 'BEIJING'], ['SUBJECT: X\nREF: A. 06 BEIJING |', '19876'], ['SUBJECT: X\nREF:  A. 06 |', 'BEIJING'], ['SUBJECT: X\nREF:  |', 'A.'],
      ['SUBJECT: X\nREF: A. BEIJING 19876 |', '(NOTAL)'], ['SUBJECT: X\nREF: A. BEIJING 1\n     B. |', 'BEIJING']],
    'a classified-by line': [['SUBJECT: X\n\nClassified By: |', 'Ada Exampleton'], ['SUBJECT: X\n\nClassified By: Ada Exampleton, |', 'Ambassador'], ['SUBJECT: X\n\nClassified By: Ada Exampleton, Ambassador.  Reason: |', '1.4'],
      ['SUBJECT: X\n\nClassified By: Ada Exampleton, Ambassador.  Reason: 1.4 (|', '(b), (d)'],
      ['SUBJECT: X\n\nClassified By: Ambassador Ada Exampleton for reasons |', '1.4'], ['SUBJECT: X\n\nClassified By: Jane Reasoner, |', 'Ambassador'], ['SUBJECT: X\n\nClassified By: Ambassador Ada Exampleton for reasons 1.4 (b) and (|', '(b), (d)']],
    'no such line': [['SUBJECT: |', null], ['SUBJECT: X\n\n1. (U) Text |', null], ['SUBJECT: X\n         B. Y |', null], ['TAGS: |', null], ['|', null]],
  };
  for (const [name, cases] of Object.entries(CASES)) {
    it(`tells what comes next in ${name}`, () => {
      for (const [line, part] of cases) assert.equal(active(line), part, line);
    });
  }
});
