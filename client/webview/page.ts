// The one script of all pages. What it may do is little: show what the extension sends, say what the reader wants.
import { keepState, send } from './host';
import { runCompare } from './compare';
import { runPreview } from './preview';
import { runReport } from './report';

const KINDS: Readonly<Record<string, (main: HTMLElement) => void>> = { preview: runPreview, report: runReport, compare: runCompare };

const main = document.querySelector('main');
keepState();
if (main) KINDS[document.body.dataset['page'] ?? '']?.(main);
send({ type: 'ready' });
