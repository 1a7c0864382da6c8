export function uncatalogued(text: string): string;
export function columnsOf(table: string): string;
export function rowsOf(columns: string): string;
