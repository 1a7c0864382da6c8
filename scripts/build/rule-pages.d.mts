export const BEFORE_PAGE: string;
export function ownOfPage(id: string, page: string): string;
export function rulePages(root: string): string;
