import assert from 'node:assert/strict';
import { parse } from '../../server/src/cable/parse';
import { toContract } from './validated';

const HEAD = 'UNCLAS LISBON 000123\n\nE.O. 12958: N/A\nTAGS: ECON, PO\nSUBJECT: THE HARVEST\n\n';
const GOOD = 'The harvest was good.';

/** The summary that is found in a text below a sound header. */
function summary(text: string): string | null {
  return toContract(parse(HEAD + text))[0]?.summary ?? null;
}

const FORMS: readonly (readonly [form: string, text: string, summary: string | null])[] = [
  ['Summary: … End summary.', '1. (U) Summary: The harvest was good. End summary.\n\n2. (U) More.\n', GOOD],
  ['SUMMARY. … END SUMMARY.', '1. (U) SUMMARY. The harvest was good. END SUMMARY.\n\n2. (U) More.\n', GOOD],
  ['Summary. without a mark', '1. Summary. The harvest was good. End summary.\n\n2. More.\n', GOOD],
  ['Begin Summary:', '1. (U) Begin Summary: The harvest was good. End Summary.\n\n2. (U) More.\n', GOOD],
  ['Summary --', '1. (U) SUMMARY -- The harvest was good. END SUMMARY.\n\n2. (U) More.\n', GOOD],
  ['Summary and Comment', '1. (U) Summary and Comment: The harvest was good. End Summary and Comment.\n\n2. (U) More.\n', GOOD],
  ['Summary and Action Request', '1. (U) SUMMARY AND ACTION REQUEST: The harvest was good. END SUMMARY AND ACTION REQUEST.\n', GOOD],
  ['the mark behind the word', '1. Summary: (SBU) The harvest was good. End summary.\n\n2. (U) More.\n', GOOD],
  ['over two paragraphs', '1. (U) Summary: The harvest\nwas\n\n2. (U) good. End summary.\n\n3. (U) More.\n', GOOD],
  ['no end: to the end of its paragraph', '1. (U) Summary: The harvest was good.\n\n2. (U) More.\n', GOOD],
  ['an end, and an opening in other words than are known', '1. (U) SUMMARY AND CONCLUSIONS: The harvest was good. END SUMMARY.\n\n2. (U) More.\n', GOOD],
  ['the same with the mark behind the words', '1. SUMMARY AND CONCLUSIONS: (SBU) The harvest was good. END SUMMARY.\n\n2. (U) More.\n', GOOD],
  ['the same with the word behind another', '1. (U) Introduction/Summary: The harvest was good. End summary.\n\n2. (U) More.\n', GOOD],
  ['an end below a sentence that speaks of it', '1. (U) This is the summary of May: rain. End summary.\n\n2. (U) More.\n', 'This is the summary of May: rain.'],
  ['an end and no opening', '1. (U) The harvest was good. End summary.\n\n2. (U) More.\n', GOOD],
  ['under a heading', 'SUMMARY\n-------\n\n1. (U) The harvest was good.\n\nTHE WINE\n--------\n\n2. (U) More.\n', GOOD],
  ['under a heading, all its paragraphs up to the next', 'SUMMARY\n-------\n\n1. (U) The harvest\n\n2. (U) was\n\n3. (U) good.\n\nTHE WINE\n--------\n\n4. (U) More.\n', GOOD],
  ['under a heading, with an end', 'Summary\n-------\n\n1. (U) The harvest was good. End summary.\n\n2. (U) More.\n', GOOD],
  ['under a heading and with the word once more', 'SUMMARY\n-------\n\n1. (U) Summary: The harvest was good. End summary.\n', GOOD],
  ['the word alone on a line above the paragraph', 'SUMMARY\n\n1. (U) The harvest was good.\n\n2. (U) More.\n', GOOD],
  ['the word alone on the first line of the paragraph', '1. (U) SUMMARY\n\nThe harvest was good.\nEND SUMMARY.\n\n2. (U) More.\n', GOOD],
  ['cut by a page line', '¶1. (U) Summary: The harvest\n\nLISBON 00000123  002 OF 002\n\n\nwas good. End summary.\n\n¶2. (U) More.\n', GOOD],
  ['an end word broken over two lines', '1. (U) Summary: The harvest was good. End\nsummary.\n\n2. (U) More.\n', GOOD],
  ['with a note inside', '1. (U) Summary: The harvest (Note: of olives. End note.) was good. End summary.\n', 'The harvest (Note: of olives. End note.) was good.'],
  ['unnumbered, above paragraph 1', 'Summary: The harvest was good. End summary.\n\n1. (U) More.\n', GOOD],
  ['in an archive copy with all in capitals', '¶1. SUMMARY: THE HARVEST WAS GOOD. END SUMMARY.\n\n¶2. MORE.\n', 'THE HARVEST WAS GOOD.'],
  ['(Begin) in brackets', '1. (U) (Begin summary) The harvest was good. (End summary)\n', GOOD],
  ['none', '1. (U) The harvest was good.\n\n2. (U) In summary, the wine was too.\n', null],
  ['a summary spoken of in the text', '1. (U) He gave a summary: the harvest was good.\n', null],
];

describe('the summary of a cable', () => {
  for (const [form, text, expected] of FORMS) {
    it(form, () => { assert.equal(summary(text), expected); });
  }
});
