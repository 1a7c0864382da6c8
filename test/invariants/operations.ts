/**
 * Everything that changes the text of a cable, in one table. What is entered here is held to its promises over all
 * samples, thousands of mutations (invariants.test.ts) and whatever the fuzzer makes (scripts/fuzz).
 *
 * To enter an operation, add one line: its name, what it promises of the words, whether it comes to rest, and how it
 * is asked for edits. `once` is for what needs to know nothing but the text, `places` for what is done at a place.
 */
import { format } from '../../server/src/features/format/format';
import { prepareRename, rename } from '../../server/src/features/rename';
import { restore } from '../../server/src/features/restore';
import { isRefusal, type StructureCommand } from '../../server/src/features/structure/answer';
import { structure, structureCommands } from '../../server/src/features/structure/commands';
import { typing } from '../../server/src/features/typing/typing';
import type { CableDocument } from '../../server/src/cable/model';
import { parse } from '../../server/src/cable/parse';
import { check } from '../../server/src/rules/engine/check';
import { fixAll } from '../../server/src/rules/engine/rounds';
import { rules } from '../../server/src/rules/engine/registry';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../server/src/rules/kit/settings';
import { inOneGo } from '../../server/src/text/steps';
import { shift, type Span, type TextEdit } from '../../server/src/text/span';
import type { Random } from '../rules/mutations/random';
import { maskings } from './masking';
import type { Application, Operation } from './operation';
import { asTold, type Told } from './told';
import { countAnew, raiseLevels, renamed } from './words';

/** All rules, those for drafts too. */
export const ALL_RULES: RuleSettings = { ...DEFAULT_SETTINGS, severities: Object.fromEntries(rules.map(rule => [rule.id, rule.severity])) };

const PLACES = 4;
const MOST_FIXES = 60;

type Answer = readonly TextEdit[] | { readonly problem: string };

const edits = (answer: Answer): readonly TextEdit[] => ('problem' in answer ? [] : answer);

/** What is done to a text as a whole. */
function once(does: (document: CableDocument) => readonly TextEdit[]): Operation['apply'] {
  return document => [{ how: 'to the whole', edits: does(document) }];
}

/** What is done at a place: at some of those where something begins, and at some others. */
function places(does: (document: CableDocument, offset: number, random: Random) => Answer): Operation['apply'] {
  return (document, random) => {
    const blocks = document.cables.flatMap(cable => cable.blocks);
    const at = [...random.some(blocks, PLACES).map(placed => placed.at), ...Array.from({ length: PLACES }, () => random.from(0, document.text.length))];
    return at.map(offset => ({ how: `at ${String(offset)}`, edits: edits(does(document, offset, random)) }));
  };
}

/** Enter or a blank, as it has just been typed. The key itself is part of the text that the edits are of. */
function key(character: '\n' | ' '): Operation['apply'] {
  return places((document, offset) => typing(document, offset, character, { width: 69 })
    .filter(() => document.text.charAt(offset - 1) === character));
}

const commands = structureCommands as Record<string, StructureCommand>;

function command(name: string): Operation['apply'] {
  return places((document, offset, random) => {
    const steps = commands[name]?.(document, { start: offset, end: Math.min(document.text.length, offset + random.pick([0, 0, 0, 500])) });
    const answer = steps ? inOneGo(steps) : { problem: '' };
    return isRefusal(answer) ? answer : answer.edits;
  });
}

/** Each fix of each finding; some, where there are very many. */
function fixes(wanted: (safe: boolean) => boolean): Operation['apply'] {
  return (document, random) => random.some(fixesOf(document, wanted), MOST_FIXES);
}

function fixesOf(document: CableDocument, wanted: (safe: boolean) => boolean): readonly Application[] {
  return check(document, ALL_RULES, { onFault: (rule, error) => { throw new Error(`the rule ${rule} throws`, { cause: error }); } })
    .flatMap(finding => finding.fixes.filter(({ safe }) => wanted(safe)).map((fix): Application => {
      const edits = fix.edits();
      const told: Told = { title: fix.title, shown: [finding.span, ...finding.related.map(({ span }) => span)], meant: meantBy(fix.title, document, finding.span.start) };
      return { how: `${finding.ruleId}: ${fix.title}`, edits, told: before => asTold(told, before, edits) };
    }));
}

/** Where that stands in a cable which titles name and do not spell out. */
function meantBy(title: string, { cables }: CableDocument, offset: number): readonly Span[] {
  const cable = cables.findLast(({ start }) => start <= offset);
  if (!cable) return [];
  const { header, start, blocks } = cable;
  const subject = header.archive?.subject;
  if (title.includes('the subject of the banner')) return subject ? [shift(subject, start)] : [];
  if (!title.includes('the Classified By line')) return [];
  const inText = blocks.flatMap(({ at, block }) => (block.kind === 'paragraph' && block.classifiedBy ? [shift(block.classifiedBy, at)] : []));
  return header.classifiedBy ? [shift(header.classifiedBy, start), ...inText] : inText;
}

/** As the editor and the command line do it. */
function fixedAll(document: CableDocument): readonly TextEdit[] {
  return fixAll(document, parse, read => check(read, ALL_RULES), (_finding, { safe }) => safe);
}

/** A reference gets another letter, an abbreviation another form. */
const newNames = ['Q', 'Z', 'QZX'];

function renamings(document: CableDocument, random: Random): readonly Application[] {
  const offsets = [...document.text.matchAll(/(?<![A-Za-z])(?:[A-Z][.)]|[A-Z]{3,6}\)|REF [A-Z])/gi)].map(({ index, 0: { length } }) => index + length - 1);
  return random.some(offsets, PLACES).flatMap(offset => {
    const start = prepareRename(document, offset);
    if ('problem' in start) return [];
    const name = random.pick(newNames);
    return [{ how: `${start.placeholder} to ${name} at ${String(offset)}`, edits: edits(rename(document, offset, name)) }];
  });
}

export const OPERATIONS: readonly Operation[] = [
  { name: 'each safe fix', words: 'same', rests: false, apply: fixes(safe => safe) },
  { name: 'each suggested fix', words: 'told', joins: true, rests: false, apply: fixes(safe => !safe) },
  { name: 'fix all', words: 'same', joins: true, rests: true, apply: once(fixedAll) },
  { name: 'restore', words: 'fewer', rests: true, apply: once(restore) },
  { name: 'format', words: 'moved', rests: true, apply: once(document => format(document, { width: 69 }).edits) },
  { name: 'format at 40', words: 'moved', rests: true, apply: once(document => format(document, { width: 40 }).edits) },
  { name: 'rename', words: renamed, rests: false, apply: renamings },
  { name: 'masked copy', words: 'told', rests: false, apply: maskings },
  { name: 'Enter', words: countAnew, rests: false, apply: key('\n') },
  { name: 'a blank', words: countAnew, rests: false, apply: key(' ') },
  ...Object.keys(structureCommands).map((name): Operation => ({ name, words: countAnew, rests: false, apply: command(name) })),
  { name: 'raise classification', words: raiseLevels, rests: false, apply: places((document, offset, random) => { const answer = inOneGo(structure.raiseClassification(document, offset, random.pick(structure.levels), '2007-02-14')); return isRefusal(answer) ? answer : answer.edits; }) },
  { name: 'set portion mark', words: countAnew, rests: false, apply: places((document, offset, random) => { const answer = inOneGo(structure.setPortionMark(document, [{ start: offset, end: offset }], random.pick(['U', 'C', 'S', 'SBU', 'C/NF']))); return isRefusal(answer) ? answer : answer.edits; }) },
];
