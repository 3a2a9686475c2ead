// Proves that a page whose words do not come says so, and that the next page asks for them again.
import { renderHook, waitFor } from '@testing-library/react';
import { useWordsFor } from '../../client/app/page-words';

let broken = true;

jest.mock('../../client/app/i18n/language', () => ({
  moreWordsAreThere: () => false,
  loadMoreWords: () => (broken ? Promise.reject(new TypeError('gone')) : Promise.resolve()),
}));

test('a page on a teacher’s way waits for nothing', () => {
  expect(renderHook(() => useWordsFor('/plan/108')).result.current).toBe('there');
});

test('words that do not come fail the page; the next page asks again', async () => {
  const { result, rerender } = renderHook(useWordsFor, { initialProps: '/help' });
  expect(result.current).toBe('waiting');
  await waitFor(() => expect(result.current).toBe('failed'));
  broken = false;
  rerender('/accessibility');
  expect(result.current).toBe('waiting');
  await waitFor(() => expect(result.current).toBe('there'));
});
