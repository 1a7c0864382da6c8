import type { NewCableLevel } from './answers';

/** A kind of cable to begin with. */
export interface Template {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** The levels that it is for; the only one is not asked for. */
  readonly levels: readonly NewCableLevel[];
  /** A snippet with the variables of `fill.ts`. */
  readonly text: string;
}

const ANY: readonly NewCableLevel[] = ['UNCLASSIFIED', 'SBU', 'CONFIDENTIAL', 'SECRET'];

/** A heading with its underline. */
const heading = (number: number, title: string): string => `\${headingMark}\${${number}:${title}}\n\${underMark}${'-'.repeat(title.length)}\n`;

const REPORT = `\${header}

1. (\${mark}) Summary: \${1:What happened, and why it matters.}  End summary.

${heading(2, 'What happened')}
2. (\${mark}) \${3:Who did what, when and where.}

3. (\${mark}) Comment: \${4:What post makes of it.}  End comment.

\${5:SURNAME}
`;

const DEMARCHE = `\${header}

1. (\${mark}) Action request: \${1:Please deliver the points in paragraph 3.}
End action request.

${heading(2, 'Background')}
2. (\${mark}) \${3:What has led to this.}

${heading(4, 'Points')}
3. (\${mark}) Begin talking points:

-- \${5:First point.}

-- \${6:Second point.}

End talking points.

${heading(7, 'Reporting deadline')}
4. (\${mark}) Please report the answer by \${8:the end of the month}.

\${9:SURNAME}
`;

const REPLY = `\${headerWithReference}

1. (\${mark}) Summary: \${1:Post has done what reftel asks for.}  End summary.

2. (\${mark}) \${2:With whom post spoke, when, and what they said.}

3. (\${mark}) \${3:What remains to be done.}

\${4:SURNAME}
`;

const SECTIONS = `\${header}

1. (\${mark}) Summary: \${1:What the cable says, in a few lines.}  End summary.

${heading(2, 'The first matter')}
2. (\${mark}) \${3:Its first paragraph.}

3. (\${mark}) \${4:Its second paragraph.}

${heading(5, 'The second matter')}
4. (\${mark}) \${6:Its first paragraph.}

5. (\${mark}) \${7:Its second paragraph.}

${heading(8, 'What comes next')}
6. (\${mark}) \${9:Its first paragraph.}

7. (\${mark}) Comment: \${10:What post makes of it.}  End comment.

\${11:SURNAME}
`;

/** In the order in which they are offered. */
export const TEMPLATES: readonly Template[] = [
  { id: 'report', label: 'Reporting cable', detail: 'summary, what happened, comment', levels: ANY, text: REPORT },
  { id: 'demarche', label: 'Démarche', detail: 'action request, background, talking points, reporting deadline', levels: ANY, text: DEMARCHE },
  { id: 'reply', label: 'Reply to an action request', detail: 'with the reference that is answered', levels: ANY, text: REPLY },
  { id: 'sbu', label: 'SBU cable', detail: 'sensitive but unclassified', levels: ['SBU'], text: REPORT },
  { id: 'classified', label: 'Classified cable', detail: 'with E.O. line, Classified By line and date of declassification', levels: ['CONFIDENTIAL', 'SECRET'], text: REPORT },
  { id: 'sections', label: 'Cable of several sections', detail: 'summary, three headings, comment', levels: ANY, text: SECTIONS },
];
