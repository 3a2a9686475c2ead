// Proves that an act done a second time is told a second time, in the same words.
import { act, render, renderHook, screen } from '@testing-library/react';
import { createElement } from 'react';
import { DoneNotice, useSaid } from '../../client/ui/done-notice';

test('the same sentence said again takes the focus again', () => {
  const { result } = renderHook(() => useSaid());
  const say = () => act(() => result.current[1]('新北市的時間已變更。'));
  const strip = () => createElement(DoneNotice, { moment: result.current[0] });
  say();
  const { rerender } = render(strip());
  const first = screen.getByRole('status');
  act(() => (document.activeElement as HTMLElement).blur());
  say();
  rerender(strip());
  expect(document.activeElement).toBe(screen.getByRole('status').parentElement);
  expect(screen.getByRole('status')).not.toBe(first);
});
