import type { Random } from './random';

/** Everything here is invented. */
const PEOPLE = ['Amalia Ferrand', 'Jonas Wetterby', 'Ruth Halvorsen', 'Ilse Brandauer', 'Tomas Ortega Vidal', 'Mirela Dragan', 'Peter Ashdown', 'Salome Okwara'];
const OFFICES = ['the harbor office', 'the city library', 'the growers\' association', 'the forestry school', 'the ferry company', 'the weather station', 'the museum of clocks'];
const THINGS = ['picture books', 'apple trees', 'fishing boats', 'church bells', 'wooden bridges', 'bicycles', 'beehives', 'garden chairs'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const TOPICS = ['The Harvest Fair', 'A New Reading Room', 'The Ferry Timetable', 'Bees in the Garden', 'The Choir Week', 'A Count of Apple Trees', 'The Old Net Loft', 'Bicycles for Schools'];
export const HEADINGS = ['A Dry March', 'Where It Goes', 'Who Comes and Why', 'What Comes Next', 'A Loft with a View', 'How the Count Was Done', 'The City and the Port', 'Why the Band Played On until the Last Boat Had Left the Quay'];
export const CLASSIFIERS = ['Ambassador Ruth Halvorsen', 'Economic Counselor Jonas Wetterby', 'DCM Salome Okwara', 'Political Officer Ilse Brandauer'];
export const SIGNATURES = ['LINDQVIST', 'HALVORSEN', 'ASHWORTH', 'PLOWRIGHT', 'STRANDBERG', 'MARLOWE'];

const SENTENCES: readonly ((random: Random) => string)[] = [
  random => `${random.pick(PEOPLE)}, who speaks for ${random.pick(OFFICES)}, counted ${random.from(12, 900)} ${random.pick(THINGS)} last year.`,
  random => `Econoff called on ${random.pick(OFFICES)} on ${random.pick(MONTHS)} ${random.from(1, 28)} and was shown ${random.pick(THINGS)}.`,
  random => `The director of ${random.pick(OFFICES)} hopes for a settlement before the winter.`,
  random => `Nobody at ${random.pick(OFFICES)} expected so many ${random.pick(THINGS)}.`,
  random => `About ${random.from(2, 9)},${random.from(100, 999)} people came in ${random.pick(MONTHS)}, a tenth more than the year before.`,
  random => `${random.pick(PEOPLE)} asked whether ${random.pick(OFFICES)} would lend its ${random.pick(THINGS)}.`,
  random => `The price of ${random.pick(THINGS)} rose by ${random.from(2, 19)} percent, and nobody complained.`,
  random => `Children under ten get in free, and ${random.pick(OFFICES)} pays for the tea.`,
  () => 'Rain kept the visitors indoors, where the band played until midnight.',
  () => 'The road to the harbor is narrow, and trucks wait a day to unload.',
  random => `We have asked ${random.pick(PEOPLE)} for figures and will come back to it in ${random.pick(MONTHS)}.`,
  random => `It was ${random.pick(OFFICES)} that found the place, while looking for room to store ${random.pick(THINGS)}.`,
  // What can be taken for structure: years and numbers at a line's beginning, initials, abbreviations, brackets, times.
  random => `The law was amended in ${random.from(1961, 1999)}.  Since then ${random.pick(OFFICES)} has had no say in it.`,
  random => `It has ${random.from(3, 40)} members; in ${random.from(1961, 1999)} there were ${random.from(41, 90)}.`,
  random => `Dr. J. Q. Roe of ${random.pick(OFFICES)} (a chemist by training) keeps the list.`,
  random => `The hall on Pier No. ${random.from(2, 19)} is open from 1000 to 1800, and costs ${random.from(2, 90)}.50 dollars a day.`,
  random => `"We are a small town," said ${random.pick(PEOPLE)}, "and we have one band."`,
  random => `Questions go to the Consular Section, telephone (202) 555-01${random.from(10, 99)}, or to FAIR(AT)STATE.GOV.`,
  random => `The vote was ${random.from(50, 90)} to ${random.from(1, 40)}; item 4 (c) of the agenda was put off.`,
  random => `We thank the Secretary's office, NEA/AGS, and the museum for ${random.pick(THINGS)}.`,
];

/** Lines that stand below a paragraph: a list, a table, an address, a quoted letter. */
const BLOCKS: readonly ((random: Random) => readonly string[])[] = [
  () => ['-- a new roof, and', '-- a door that faces the quay.'],
  () => ['- the band;', '- the choir, which the', '  town pays for; and', '- the bees.'],
  () => ['', '   A. The fair is held every year;', '', '   B. the city pays; and', '', '   C. no one may sell beer.'],
  random => ['', '     Year        Visitors    Tents', `     1997           ${random.from(100, 999)}       ${random.from(10, 99)}`, `     1998           ${random.from(100, 999)}       ${random.from(10, 99)}`, '     -----------------------------', '     Total         1,998      120'],
  () => ['', '     Harbor Office', '     12 Quay Street', '     P.O. Box 417', '     Harbortown'],
  () => ['', 'Begin text:', '', 'To the Embassy.', '', 'The choir of Harbortown asks for two pianos and', 'a conductor.  It will bring its own chairs.', '', 'End text.'],
];

/** Lines to stand below a paragraph. */
export function block(random: Random): readonly string[] {
  return random.pick(BLOCKS)(random);
}

/** A few sentences, two blanks between them. */
export function sentences(random: Random, least: number, most: number): string {
  return Array.from({ length: random.from(least, most) }, () => random.pick(SENTENCES)(random)).join('  ');
}

export function topic(random: Random): string {
  return `${random.pick(TOPICS)} in ${random.pick(MONTHS)}`;
}

/** Lines of at most `width` characters; a blank or two stay as they are unless a line ends there. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [, blanks = '', word = ''] of text.matchAll(/( *)(\S+)/g)) {
    if (line !== '' && line.length + blanks.length + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line += line === '' ? word : blanks + word;
    }
  }
  return [...lines, line];
}
