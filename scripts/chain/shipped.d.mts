/** A package of others that is inside our bundles. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX calls it. */
  readonly licence: string;
  readonly text: string;
  /** As in package-lock.json: `sha512-…` in base 64. */
  readonly integrity: string;
  readonly bundles: readonly string[];
}

export function shippedPackages(root: string, bundles: readonly string[]): ShippedPackage[];
