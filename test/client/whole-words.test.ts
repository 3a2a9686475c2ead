// Proves that what is read as one stays one where a line is tight: a day in a sentence, the two halves of an address.
import { render } from '@testing-library/react';
import { createElement } from 'react';
import { Dated } from '../../client/ui/dated';
import { Email } from '../../client/ui/email';

test('each day of a sentence is kept whole, and the sentence says the same', () => {
  const text = '原單位的主管機關可於 108年9月10日 11:00 起處理；9月3日 已提醒。';
  const { container } = render(createElement(Dated, { text }));
  expect(container.textContent).toBe(text);
  const whole = [...container.querySelectorAll('.whole')].map((each) => each.textContent);
  expect(whole).toEqual(['108年9月10日', '9月3日']);
});

test('a sentence without a day, or that begins with one, is whole as well', () => {
  for (const text of ['尚未送出。', '108年9月13日 24:00 截止。']) {
    expect(render(createElement(Dated, { text })).container.textContent).toBe(text);
  }
});

test('an address goes on in the next line behind its @, and can be written to', () => {
  const { container } = render(createElement(Email, { address: 'lin@example.org', link: true }));
  expect(container.innerHTML).toBe('<a href="mailto:lin@example.org">lin@<wbr>example.org</a>');
});
