import type { SourcedCable } from '../../cable/contract';
import type { FindingRecord } from '../report-json';

/** A cable to export, with its findings. */
export interface ExportedCable {
  readonly cable: SourcedCable;
  readonly findings: readonly FindingRecord[];
}

/** Writes cables in one format, so that none has to be kept. */
export interface Target {
  /** @throws a system error if it cannot be written */
  readonly add: (cable: ExportedCable) => void;
  /** Writes what is still missing and closes the files. @throws a system error */
  readonly finish: () => void;
}

/**
 * Makes a target.
 * @param path of the file, or of the folder that exists and is empty
 */
export type MakeTarget = (path: string) => Target;
