// Who cites whom, in GraphML (http://graphml.graphdrawing.org): a node per cable, an edge per reference.
import { closeSync, openSync, writeSync } from 'node:fs';
import type { MakeTarget } from './target';
import { xmlText } from './xml-text';

const DATA = ['subject', 'date', 'level'] as const;

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${DATA.map(name => `  <key id="${name}" for="node" attr.name="${name}" attr.type="string"/>`).join('\n')}
  <key id="held" for="node" attr.name="held" attr.type="boolean"/>
  <key id="letter" for="edge" attr.name="letter" attr.type="string"/>
  <graph id="references" edgedefault="directed">
`;

/** One file. Cables that are only cited are nodes with `held` false; cables without a number are left out. */
export const graphmlTarget: MakeTarget = file => {
  const descriptor = openSync(file, 'wx');
  writeSync(descriptor, HEAD);
  const held = new Set<string>();
  const cited = new Set<string>();
  let edges = 0;
  const data = (key: string, value: string | null): string => (value === null ? '' : `<data key="${key}">${xmlText(value)}</data>`);
  return {
    add: ({ cable }) => {
      const id = cable.reference?.id ?? null;
      // Collections have some cables twice.
      if (id === null || held.has(id)) return;
      held.add(id);
      const lines = [`    <node id="${xmlText(id)}">${data('subject', cable.subject?.text ?? null)}${data('date', cable.dateTimeGroup?.iso ?? null)}${data('level', cable.classification?.level ?? null)}${data('held', 'true')}</node>\n`];
      for (const { id: target, letter } of cable.references) {
        if (target === null) continue;
        cited.add(target);
        lines.push(`    <edge id="e${edges++}" source="${xmlText(id)}" target="${xmlText(target)}">${data('letter', letter)}</edge>\n`);
      }
      writeSync(descriptor, lines.join(''));
    },
    finish: () => {
      for (const id of cited) if (!held.has(id)) writeSync(descriptor, `    <node id="${xmlText(id)}">${data('held', 'false')}</node>\n`);
      writeSync(descriptor, '  </graph>\n</graphml>\n');
      closeSync(descriptor);
    },
  };
};
