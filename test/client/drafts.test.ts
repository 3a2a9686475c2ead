// Proves where unsaved typing is kept on a device, and that leaving removes one's own and nobody else's.
import {
  keptDrafts,
  onTypingKept,
  openDraft,
  removeDrafts,
  saveOpenDrafts,
  typingIsKept,
} from '../../client/app/drafts';
import { draftMemory } from '../../client/modules/plans/draft-memory';

const something = { version: 1, parts: { vision: 'v' }, attempt: null };

beforeEach(() => localStorage.clear());

test('what is unsaved is found again under its person, year and unit', () => {
  draftMemory('P1', { year: 108, unitId: null }).write(something);
  draftMemory('P1', { year: 108, unitId: 'U1' }).write(something);
  expect(keptDrafts('P1')).toEqual(
    expect.arrayContaining([
      { year: 108, unitId: null },
      { year: 108, unitId: 'U1' },
    ]),
  );
  expect(keptDrafts('P')).toEqual([]);
  expect(draftMemory('P1', { year: 108, unitId: 'U1' }).read()).toEqual(something);
});

test('what has been saved leaves nothing behind', () => {
  const memory = draftMemory('P1', { year: 108, unitId: null });
  memory.write(something);
  memory.write(null);
  expect(keptDrafts('P1')).toEqual([]);
});

test('removing takes the own typing only, and tells the page that holds it open', () => {
  localStorage.setItem('jinxiu.language', 'en');
  draftMemory('P1', { year: 108, unitId: null }).write(something);
  draftMemory('P2', { year: 108, unitId: null }).write(something);
  const discard = jest.fn();
  const close = openDraft({ save: () => Promise.resolve(true), discard });
  removeDrafts('P1');
  close();
  expect(discard).toHaveBeenCalledTimes(1);
  expect(keptDrafts('P1')).toEqual([]);
  expect(keptDrafts('P2')).toHaveLength(1);
  expect(localStorage.getItem('jinxiu.language')).toBe('en');
});

test('a page that is closed is no longer asked to save', async () => {
  const save = jest.fn(() => Promise.resolve(true));
  const close = openDraft({ save, discard: () => undefined });
  await saveOpenDrafts();
  close();
  await saveOpenDrafts();
  expect(save).toHaveBeenCalledTimes(1);
});

test('typing is said to be kept only while a page holds a draft open', () => {
  const told: boolean[] = [];
  const stop = onTypingKept(() => told.push(typingIsKept()));
  openDraft({ save: () => Promise.resolve(true), discard: () => undefined })();
  stop();
  expect([typingIsKept(), told]).toEqual([false, [true, false]]);
});
