/** Lines of the head of a print of 1973 to 1979, and of distribution lists that stand over a telegram (format guide 7). */
const OFFICE_COUNTS = /^(?:(?:ORIGIN|ACTION|INFO) {1,4})?(?:[A-Z/]{1,9}-\d{2}(?: |$) ?){1,20}/;
const START = /^(?:ORIGIN|ACTION) {1,4}[A-Z/]{1,9}-\d{2}|^INFO {1,4}[A-Z/]{1,9}-\d{2}|^(?:DRAFTED|APPROVED|CLEARED) BY\b|^DESIRED DISTRIBUTION|^-{10,60} ?\d{0,6}[A-Z0-9]{0,8}|^-{6,70}[A-Z0-9]{4,8} {1,3}\d{6}Z|^\/\d{3} ?W?$/;

/** Whether a line can only belong to the head of a print. */
export function startsPrint(line: string): boolean {
  return START.test(line) && !/^[-\s]{1,200}$/.test(line);
}

/** Whether a line in the head of a print goes on with it: office counts, clearances, the dashed system line. */
export function continuesPrint(line: string): boolean {
  return startsPrint(line) || OFFICE_COUNTS.test(line) || /^[A-Z0-9/.]{1,12}[:-]/.test(line) || /^\/?\d{3} {1,2}[A-Z]$/.test(line) || /^-{10,80}/.test(line);
}
