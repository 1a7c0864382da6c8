import type { CancellationToken } from 'vscode-languageserver';
import { EXTRACT_FORMATS, extractHead, extractInSteps } from '../features/extract/extract';
import { FIELD_NAMES, isFieldName, saysOf, USUAL_FIELDS } from '../features/extract/fields';
import { REPORT_BEGIN, REPORT_END, reportRowHtml, REPORT_STYLE } from '../features/report/html';
import { reportRows } from '../features/report/row';
import { readAny, type AnyFile } from './closed-files';
import { workFor, type Feature } from './feature';
import { throwIfCancelled } from './guard';
import type { ExtractFields, ExtractFiles, NamedFile, ReportFiles } from './messages';
import { ownRequest } from './own-request';
import type { Session } from './session';

const REPORT = ownRequest<ReportFiles>('cable/reportFiles');
const EXTRACT = ownRequest<ExtractFiles>('cable/extractFiles');
const FIELDS = ownRequest<ExtractFields>('cable/extractFields');

const reportFeature: Feature = {
  register: (guard, session) => guard.onRequest(REPORT, { rows: [], begin: '', end: '', style: '' }, async ({ files }, token) => {
    const rows: string[] = [];
    for await (const { name, uri, document, findings } of each(files, session(), token)) {
      for (const row of reportRows(name, document, await findings())) rows.push(reportRowHtml(row, uri));
    }
    return { rows, begin: REPORT_BEGIN, end: REPORT_END, style: REPORT_STYLE };
  }),
};

const extractFeature: Feature = {
  register: (guard, session) => guard.onRequest(EXTRACT, { head: '', text: '' }, async ({ files, format: wanted, fields: names }, token) => {
    const format = EXTRACT_FORMATS.find(known => known === wanted) ?? 'csv';
    const fields = names.filter(isFieldName);
    const lines: string[] = [];
    const work = workFor(session(), token);
    for await (const { name, document } of each(files, session(), token)) lines.push(await work(extractInSteps(name, document, fields, format)));
    return { head: extractHead(fields, format), text: lines.join('') };
  }),
};

const fieldsFeature: Feature = {
  register: guard => guard.onRequest(FIELDS, [], () => FIELD_NAMES.map(name => ({ name, says: saysOf(name), usual: USUAL_FIELDS.includes(name) }))),
};

/** The files that can be read, one after the other, until the request is cancelled. */
async function* each(files: readonly NamedFile[], session: Session, token: CancellationToken): AsyncGenerator<AnyFile> {
  for (const file of files) {
    throwIfCancelled(token);
    const read = await readAny(file, session, workFor(session, token));
    if (read) yield read;
  }
}

/** What is told of many cables at once. */
export const reportFeatures: readonly Feature[] = [reportFeature, extractFeature, fieldsFeature];
