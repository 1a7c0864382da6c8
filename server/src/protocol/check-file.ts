import { ProtocolRequestType } from 'vscode-languageserver';
import { folderOfUri } from '../config/uri';
import { findingLine } from '../rules/display';
import type { Feature } from './feature';
import type { CheckFile } from './messages';

const CHECK_FILE = new ProtocolRequestType<CheckFile['params'], CheckFile['result'], never, void, void>('cable/checkFile' satisfies CheckFile['method']);

/** Checks one file of a folder, as it is open or as it is on the disk, for a task that goes over all of them. */
export const checkFileFeature: Feature = {
  capabilities: () => ({}),
  register: (guard, session) => guard.onRequest(CHECK_FILE, { report: '' }, async ({ uri, name }) => {
    const { documents, engine, files, settings } = session();
    const document = documents.get(uri);
    // What holds for the folder holds for every file in it, and is asked for once.
    const { rules } = await settings.of(document ? uri : `${folderOfUri(uri) ?? uri}/`);
    const text = document ? null : await files.read(uri);
    const cable = document?.cable ?? (text === null ? null : engine.read(text).document);
    if (!cable) return { report: '' };
    const findings = document?.findings(rules) ?? engine.check(cable, rules);
    return { report: findings.map(finding => `${findingLine(name, cable, finding)}\n`).join('') };
  }),
};
