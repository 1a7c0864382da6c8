export function without(left: Readonly<Record<string, readonly string[]>>, text: string, file: string): string;
