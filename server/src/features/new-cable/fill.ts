import { LEVELS, tidied, type NewCableAnswers } from './answers';
import { ANY_POST, header, headerParts, type Surroundings } from './header';
import { escaped, Stops } from './stops';

/** A variable of ours, a tab stop of the template, or an escaped character. */
const TOKEN = /\\[\s\S]|\$\{([a-zA-Z]{1,30})\}|\$(\{?)(\d{1,4})/g;

/**
 * Fills a template with what the drafter has said. All of it stands there as it was said, whatever signs are in it; only
 * line breaks become blanks.
 *
 * @param template a snippet of the protocol in which `${header}`, `${mark}` and the other variables of docs/drafting.md may
 * stand; a variable that is not known stays as it is
 * @returns a snippet of the protocol: what was skipped is a tab stop, those of the template come after them
 */
export function fillTemplate(template: string, given: NewCableAnswers, surroundings: Surroundings): string {
  const answers = tidied(given);
  const stops = new Stops();
  const parts = headerParts(answers, surroundings, stops, /\$\{(?:ref|headerWithReference)\}/.test(template));
  const entry = LEVELS[answers.level ?? 'UNCLASSIFIED'];
  const { reference, ...others } = parts;
  const variables: Readonly<Record<string, string>> = {
    ...others,
    header: header({ ...parts, reference: '' }),
    headerWithReference: header(parts),
    ref: reference,
    mark: entry.mark,
    headingMark: entry.classified ? '(U) ' : '',
    underMark: entry.classified ? '----' : '',
    level: entry.level,
    post: answers.post === null && template.includes('${post}') ? stops.stop(ANY_POST.name) : escaped(answers.post ?? ''),
    date: surroundings.today,
  };
  return template.replaceAll('\r\n', '\n').replace(TOKEN, (token, name: string | undefined, brace: string | undefined, number: string | undefined) => {
    if (name !== undefined) return Object.hasOwn(variables, name) ? variables[name] ?? token : token;
    return number === undefined || number === '0' ? token : `$${brace ?? ''}${Number(number) + stops.used}`;
  });
}
