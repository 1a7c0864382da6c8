export function asModule(text: string, file: string): string;
