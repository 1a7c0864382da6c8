// TEI P5 in the manner of the volumes of Foreign Relations of the United States: one document with head, dateline, opener,
// sections, and closer. One file per cable.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ParsedAddressee, SourcedCable } from '../../cable/contract';
import { FileNames } from '../file-names';
import type { MakeTarget } from './target';
import { xmlText } from './xml-text';

const element = (name: string, content: string, attributes = ''): string => `<${name}${attributes}>${content}</${name}>`;
const optional = (name: string, text: string | null | undefined, attributes = ''): string => (text ? element(name, xmlText(text), attributes) : '');

/** A folder with one file per cable, named by its number. */
export const teiTarget: MakeTarget = folder => {
  const names = new FileNames();
  return {
    add: ({ cable }) => {
      const name = names.next(cable.reference?.id ?? `cable-${cable.source.ordinal}`);
      writeFileSync(path.join(folder, `${name}.xml`), teiDocument(cable), { flag: 'wx' });
    },
    finish: () => undefined,
  };
};

/** One cable as a TEI document. */
export function teiDocument(cable: SourcedCable): string {
  const { reference, subject, dateTimeGroup, from, to, info, classification, captions, tags, references, signature, sections, summary, source } = cable;
  const title = subject?.text ?? reference?.id ?? 'Telegram without a subject';
  const number = reference?.id ? ` n="${xmlText(reference.id)}"` : '';
  const date = dateTimeGroup?.iso ? ` when="${dateTimeGroup.iso}"` : '';
  const fields = [
    fieldLine('Classification', [classification?.text, ...captions].filter(Boolean).join(' ')),
    fieldLine('To', to.map(addresseeText).join('; ')),
    fieldLine('Info', info.map(addresseeText).join('; ')),
    fieldLine('TAGS', tags.map(({ code, person }) => (person === null ? code : `${code} (${person})`)).join(', ')),
    ...references.map(({ letter, text, id }) => element('note', `${letter === null ? '' : `${xmlText(letter)}. `}${element('ref', xmlText(text), id === null ? '' : ` target="#${xmlText(xmlId(id))}"`)}`, ' type="reference"')),
  ].filter(Boolean);
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt>${optional('title', title)}${optional('author', from?.name)}</titleStmt>
      <publicationStmt><p>Exported from ${xmlText(source.file ?? 'standard input')}, cable ${source.ordinal}.</p></publicationStmt>
      <sourceDesc><p>Telegram${reference?.id ? ` ${xmlText(reference.id)}` : ''}, SHA-256 ${source.sha256}.</p></sourceDesc>
    </fileDesc>
  </teiHeader>
  <text>
    <body>
      <div type="document" subtype="historical-document"${reference?.id ? ` xml:id="${xmlText(xmlId(reference.id))}"` : ''}${number}>
        ${optional('head', title)}
        <opener>${from || dateTimeGroup ? element('dateline', `${optional('placeName', from?.name)}${optional('date', dateTimeGroup?.text, date)}`) : ''}</opener>
        ${fields.join('\n        ')}
        ${summary ? element('note', element('p', xmlText(summary)), ' type="summary"') : ''}
${sections.map(section).join('')}${signature.length > 0 ? `        <closer>${optional('signed', signature.join(', '))}</closer>\n` : ''}      </div>
    </body>
  </text>
</TEI>
`.replace(/^[ \t]+\n/gm, '');
}

function section({ heading, portionMark, paragraphs }: SourcedCable['sections'][number]): string {
  const mark = (text: string | null): string => (text === null ? '' : ` ana="#mark-${xmlText(xmlId(text))}"`);
  const body = paragraphs.map(({ number, portionMark: own, text }) => `          ${optional('p', text, `${number === null ? '' : ` n="${number}"`}${mark(own)}`)}\n`).join('');
  const content = body.trim() === '' ? '          <p/>\n' : body;
  return `        <div type="section"${mark(portionMark)}>\n${heading === null ? '' : `          ${optional('head', heading)}\n`}${content}        </div>\n`;
}

function fieldLine(type: string, text: string): string {
  return text === '' ? '' : optional('note', text, ` type="${type.toLowerCase()}"`);
}

function addresseeText({ name, precedence }: ParsedAddressee): string {
  return precedence === null ? name : `${name} ${precedence}`;
}

/** A text as an XML name. */
function xmlId(text: string): string {
  const name = text.replace(/[^\w.-]+/g, '_');
  return /^[A-Za-z_]/.test(name) ? name : `_${name}`;
}
