export function uncatalogued(text: string): string;
export const APART: Readonly<Record<'posts' | 'tags', readonly number[]>>;
export function columnsOf(table: string, apart: readonly number[]): string;
export function rowsOf(packed: string, apart: readonly number[]): string;
