import { CodeLensRequest, type CodeLens, type Command, type Location, type Position } from 'vscode-languageserver';
import type { Lens } from '../features/lenses';
import type { Overview } from '../features/overview';
import { nameOf } from '../workspace/entry';
import { counted } from '../text/in-words';
import { findCited } from './cited';
import { rangeOf } from '../service/positions';
import type { OpenDocument } from './documents';
import { documentFeature } from './feature';
import { locationOf } from './places';
import type { Session } from './session';

export const codeLensFeature = documentFeature(
  CodeLensRequest.type,
  null,
  () => ({ codeLensProvider: {} }),
  async ({ document, session, work }) => {
    const { guidance } = await session.settings.of(document.uri);
    return (await work(session.engine.lensesInSteps(document.cable, guidance.lenses))).flatMap(lens => {
      const range = rangeOf(document.cable.lines, { start: lens.span.start, end: lens.span.start });
      return commandsOf(lens, range.start, document, session).map((command): CodeLens => ({ range, command }));
    });
  },
);

function commandsOf(lens: Lens, at: Position, document: OpenDocument, session: Session): readonly Command[] {
  if (lens.kind === 'classification') return [{ title: glance(lens.overview), command: '' }];
  const { lines } = document.cable;
  const show = (title: string, locations: readonly Location[]): Command => (
    session.showsPlaces ? { title, command: 'cablewright.showPlaces', arguments: [document.uri, at, locations] } : { title, command: '' }
  );
  const uses = lens.uses.map((span): Location => ({ uri: document.uri, range: rangeOf(lines, span) }));
  // A folder may hold a cable twice: the editor shows both places, where two lenses would read the same.
  const cables = new Map<string, Location[]>();
  for (const entry of new Set(lens.cited.flatMap(cited => findCited(cited, session)))) cables.set(nameOf(entry), [...cables.get(nameOf(entry)) ?? [], locationOf(entry)]);
  return [
    ...(uses.length > 0 ? [show(`${lens.letter === null ? '' : `${lens.letter} `}cited ${times(uses.length)}`, uses)] : []),
    ...[...cables].map(([name, places]) => show(`open ${name}`, places)),
  ];
}

/** What is worth knowing of a cable before one reads it. */
function glance({ highest, words, sections }: Overview): string {
  return [
    highest === null ? 'no portion marks' : `highest portion (${highest})`,
    counted(words, 'word'),
    ...(sections > 1 ? [`${sections} sections`] : []),
  ].join(' · ');
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
