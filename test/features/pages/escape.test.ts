import assert from 'node:assert/strict';
import { escapeHtml, escapeLines } from '../../../server/src/features/pages/escape';

describe('features/pages/escape', () => {
  it('leaves plain words alone', () => {
    assert.equal(escapeHtml('Herring, Horses (2009).'), 'Herring, Horses (2009).');
  });

  it('lets no text become a tag, an attribute or an entity', () => {
    assert.equal(escapeHtml('<b>"x" & \'y\'</b>'), '&lt;b&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/b&gt;');
    assert.equal(escapeHtml('&lt;'), '&amp;lt;');
  });

  it('lets no character hide text, turn it round or break a line', () => {
    assert.equal(escapeHtml('a\u202eb\u0000c\u200bd\ud800e'), 'a\ufffdb\ufffdc\ufffdd\ufffde');
    assert.equal(escapeHtml('a\r\nb\tc'), 'a  b c');
  });

  it('keeps lines where they are wanted', () => {
    assert.equal(escapeLines('a<\r\nb\rc'), 'a&lt;\nb\nc');
  });
});
