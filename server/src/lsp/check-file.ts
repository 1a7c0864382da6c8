import { findingLine } from '../rules/engine/display';
import { readAny } from './closed-files';
import { workFor, type Feature } from './feature';
import type { CheckFile } from './messages';
import { ownRequest } from './own-request';

const CHECK_FILE = ownRequest<CheckFile>('cable/checkFile');

/** Checks one file of a folder, as it is open or as it is on the disk, for a task that goes over all of them. */
export const checkFileFeature: Feature = {
  register: (guard, session) => guard.onRequest(CHECK_FILE, { report: '' }, async (named, token) => {
    const file = await readAny(named, session(), workFor(session(), token));
    const findings = await file?.findings() ?? [];
    return { report: file ? findings.map(finding => `${findingLine(file.name, file.document, finding)}\n`).join('') : '' };
  }),
};
