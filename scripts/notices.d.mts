export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

export function packagesOf(root: string, inputs: readonly string[]): readonly BundledPackage[];
export function noticesFor(root: string, inputs: readonly string[]): string;
