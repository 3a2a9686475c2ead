// Proves that two pages of one browser keep their typing apart, and that what a closed page left is found (D5.6).
import type { draftMemory as Remember } from '../../client/modules/plans/draft-memory';

const draft = { year: 108, unitId: null };
const typed = (vision: string) => ({ version: 1, parts: { vision }, attempt: null });
const held = new Set<string>();

beforeAll(() => {
  let page = 0;
  const randomUUID = () => `page-${(page += 1)}`;
  Object.defineProperty(globalThis, 'crypto', { value: { randomUUID } });
  Object.defineProperty(navigator, 'locks', {
    value: {
      request: (name: string) => {
        held.add(name);
        return Promise.resolve();
      },
      query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
    },
  });
});
beforeEach(() => {
  localStorage.clear();
  held.clear();
});

/** A page that has just been opened: its modules are its own. */
function page() {
  let draftMemory: typeof Remember | undefined;
  jest.isolateModules(() => {
    ({ draftMemory } = jest.requireActual<{ draftMemory: typeof Remember }>(
      '../../client/modules/plans/draft-memory',
    ));
  });
  if (!draftMemory) throw new Error('the page did not open');
  const memory = draftMemory<{ vision: string }>('P1', draft);
  memory.read();
  const lock = [...held].at(-1) ?? '';
  return { memory, close: () => held.delete(lock) };
}

test('what one page keeps is neither overwritten nor removed by another', async () => {
  const one = page();
  const other = page();
  one.memory.write(typed('one'));
  other.memory.write(typed('other'));
  other.memory.write(null);
  expect(one.memory.read()).toEqual(typed('one'));
  expect(other.memory.read()).toBeNull();
  // Open pages save their typing themselves: nobody takes it from them.
  await expect(other.memory.takeOver()).resolves.toBeNull();
});

test('what closed pages left is taken over, one after the other', async () => {
  const [one, other] = [page(), page()];
  one.memory.write(typed('one'));
  other.memory.write(typed('other'));
  one.close();
  other.close();
  const next = page();
  await expect(next.memory.takeOver()).resolves.toEqual(typed('one'));
  expect(next.memory.read()).toEqual(typed('one'));
  next.memory.write(null);
  await expect(next.memory.takeOver()).resolves.toEqual(typed('other'));
  next.memory.write(null);
  expect(localStorage).toHaveLength(0);
});
