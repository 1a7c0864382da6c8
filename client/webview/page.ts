// The one script of all pages. What it may do is little: show what the extension sends, say what the reader wants.
import { keepState, send } from './host';
import { runPreview } from './preview';

const main = document.querySelector('main');
keepState();
if (main && document.body.dataset['page'] === 'preview') runPreview(main);
send({ type: 'ready' });
