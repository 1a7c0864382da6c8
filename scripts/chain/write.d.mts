import type { ShippedPackage } from './shipped.mjs';

export function writeChain(root: string, bundles: readonly string[]): ShippedPackage[];
