import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/cable/parse';
import { links } from '../../server/src/features/links';
import { cableWith, mark, marked } from './named';
import { cableLike, PROPERTY } from './samples';

function areLinked(text: string, ...targets: string[]): void {
  const { document, expected } = marked(cableWith(`1. (U) ${text}`));
  const found = links(document);
  assert.equal(mark(document, found), expected);
  assert.deepEqual(found.map(({ target }) => target), targets);
}

describe('links', () => {
  it('are web addresses, without the stop or bracket of their sentence', () => {
    areLinked('See ‹http://www.state.gov/a_(b)/c?d=e#f›.', 'http://www.state.gov/a_(b)/c?d=e#f');
    areLinked('(‹https://example.org›), "‹HTTP://EXAMPLE.ORG/X›"', 'https://example.org', 'http://EXAMPLE.ORG/X');
    areLinked('Website:‹www.example.org›, ‹www.example.org:8080/a›!', 'http://www.example.org', 'http://www.example.org:8080/a');
  });

  it('are mail addresses, also behind mailto', () => {
    areLinked('Write to ‹roe.jane@state.gov›.', 'mailto:roe.jane@state.gov');
    areLinked('E-mail:‹ROEJ@STATE.GOV›; <‹mailto:x+y@state.sgov.gov›?bcc=z>', 'mailto:ROEJ@STATE.GOV', 'mailto:x+y@state.sgov.gov');
  });

  it('stand in the header too', () => {
    const { document } = marked(cableWith('1. (U) It opens.', 'A. ROE E-MAIL OF MAY 3 (roe@state.gov)\n     B. RIGA 360'));
    assert.deepEqual(links(document).map(({ target }) => target), ['mailto:roe@state.gov']);
  });

  it('are never of another scheme, and never hide where they lead', () => {
    for (const text of [
      'javascript:alert(1)//www.example.org', 'javascript:http://example.org', 'data:text/html,x', 'file:///etc/passwd', 'ftp://www.example.org', 'vscode://x.y/z', 'command:x', 'javascript:a@example.org', 'sip:a@example.org',
      'http://bank.example@evil.example/', 'https://user:word@evil.example', 'http://localhost', 'http://', 'http://a', 'www.', '@example.org', 'a@b', 'a@b@c.org', 'xhttp://example.org', 'http://exámple.org',
    ]) areLinked(text);
  });

  it('have a safe scheme and stay in order, whatever the text', () => {
    const part = fc.constantFrom('http://', 'https://', 'www.', 'mailto:', 'javascript:', 'a', '.org', '@', '/', ':', '(', ')', ' ', '\n', '.', 'ü', '\0', '%', '[', 'state');
    const text = fc.oneof(cableLike, fc.array(part, { maxLength: 40 }).map(parts => parts.join('')));
    fc.assert(fc.property(text, body => {
      let last = 0;
      for (const { start, end, target } of links(parse(body))) {
        assert.match(target, /^(?:https?:\/\/[\w-]+\.|mailto:[\w.+-]+@)[!-~]+$/);
        assert.ok(start >= last && end > start && body.slice(start, end).endsWith(target.slice(-3)));
        last = end;
      }
    }), PROPERTY);
  });
});
