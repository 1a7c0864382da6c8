import { followPlaces } from './places';

/** The report: its columns sort, its rows are filtered, and every cable's name leads to it. */
export function runReport(main: HTMLElement): void {
  followPlaces(() => 0);
  const table = main.querySelector('table');
  const body = table?.tBodies[0];
  const head = table?.tHead?.rows[0];
  if (!table || !body || !head) return;
  const rows = [...body.rows];
  const words = rows.map(row => row.textContent.toLowerCase());

  const filter = document.createElement('input');
  filter.type = 'search';
  filter.placeholder = 'Filter';
  filter.setAttribute('aria-label', 'Filter the cables');
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'more';
  const toolbar = document.createElement('div');
  toolbar.className = 'toolbar';
  toolbar.append(filter, status);
  table.before(toolbar);

  const show = (): void => {
    const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    rows.forEach((row, at) => {
      row.hidden = !wanted.every(word => words[at]?.includes(word));
      if (!row.hidden) count++;
    });
    status.textContent = count === rows.length ? `${count} cable${count === 1 ? '' : 's'}` : `${count} of ${rows.length} cables`;
  };
  filter.addEventListener('input', show);
  show();

  [...head.cells].forEach((cell, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...cell.childNodes);
    cell.append(button);
    button.addEventListener('click', () => {
      // Findings and levels are looked for from the top.
      const numeric = cell.dataset['type'] === 'number';
      const before = cell.getAttribute('aria-sort');
      const ascending = before === null ? !numeric : before === 'descending';
      for (const other of head.cells) other.removeAttribute('aria-sort');
      cell.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
      const sorted = [...body.rows].sort((a, b) => compare(keyOf(a, column), keyOf(b, column), numeric) * (ascending ? 1 : -1));
      body.append(...sorted);
    });
  });
}

function keyOf(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset['sort'] ?? cell?.textContent ?? '';
}

function compare(a: string, b: string, numeric: boolean): number {
  return numeric ? Number(a) - Number(b) : a.localeCompare(b, 'en', { numeric: true });
}
