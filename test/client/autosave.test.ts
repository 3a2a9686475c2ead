// Proves that what is typed reaches the server once and in order, or stays in this browser (D5.6: nothing is overwritten silently).
import { Autosave } from '../../client/modules/plans/autosave';
import type { Attempt, Memory, Outcome, SaveState } from '../../client/modules/plans/autosave';

interface Parts {
  needs: string;
  domains: string;
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** An autosave whose server answers what the test says, and whose timers only run when called. */
function scene(...answers: Outcome[]) {
  const sent: Attempt<Partial<Parts>>[] = [];
  const states: SaveState['kind'][] = [];
  const timers: (() => void)[] = [];
  const waits: number[] = [];
  let memory: Memory<Partial<Parts>> | null = null;
  let keys = 0;
  const autosave = new Autosave<Parts>({
    version: 4,
    send: (attempt) => {
      sent.push(copy(attempt));
      return Promise.resolve(answers.shift() ?? lost);
    },
    remember: (next) => {
      memory = copy(next);
    },
    onState: (state) => states.push(state.kind),
    newKey: () => `key ${++keys}`,
    later: (run, ms) => {
      timers.push(run);
      waits.push(ms);
      return () => timers.splice(timers.indexOf(run), 1);
    },
  });
  return { autosave, sent, states, timers, waits, memory: () => memory };
}

const lost: Outcome = { kind: 'lost', retryAfter: null };
const saved = (version: number): Outcome => ({ kind: 'saved', version, at: 0 });

test('changes that come while one types are sent together, from the version known last', async () => {
  const { autosave, sent, timers, memory } = scene(saved(5), saved(6));
  autosave.change({ needs: 'a' });
  autosave.change({ needs: 'ab', domains: '3' });
  expect(timers).toHaveLength(1);
  expect(memory()?.parts).toEqual({ needs: 'ab', domains: '3' });
  expect(await autosave.flush()).toBe(true);
  autosave.change({ needs: 'abc' });
  await autosave.flush();
  expect(sent).toEqual([
    { key: 'key 1', version: 4, parts: { needs: 'ab', domains: '3' } },
    { key: 'key 2', version: 5, parts: { needs: 'abc' } },
  ]);
  expect(memory()).toBeNull();
});

test('a write without an answer is sent again as it was, with its key, before anything newer', async () => {
  const { autosave, sent, states } = scene(lost, saved(5), saved(6));
  autosave.change({ needs: 'a' });
  expect(await autosave.flush()).toBe(false);
  expect(states.at(-1)).toBe('offline');
  autosave.change({ needs: 'ab' });
  expect(await autosave.flush()).toBe(true);
  expect(sent.map(({ key, version, parts }) => [key, version, parts.needs])).toEqual([
    ['key 1', 4, 'a'],
    ['key 1', 4, 'a'],
    ['key 2', 5, 'ab'],
  ]);
});

test('a server that asks for time gets it: typing calls no write earlier, the key stays', async () => {
  const { autosave, sent, timers, waits } = scene({ kind: 'lost', retryAfter: 30 }, saved(5));
  autosave.change({ needs: 'a' });
  expect(await autosave.flush()).toBe(false);
  expect(waits.at(-1)).toBe(30_000);
  autosave.change({ needs: 'ab' });
  expect(timers).toHaveLength(1);
  expect(waits.at(-1)).toBe(30_000);
  timers[0]?.();
  await autosave.flush();
  expect(sent.slice(0, 2).map((each) => [each.key, each.parts.needs])).toEqual([
    ['key 1', 'a'],
    ['key 1', 'a'],
  ]);
});

test('after a conflict nothing more is sent until a person has chosen', async () => {
  const { autosave, sent, states, timers } = scene({ kind: 'conflict' }, saved(10));
  autosave.change({ needs: 'mine' });
  expect(await autosave.flush()).toBe(false);
  timers.length = 0;
  autosave.change({ domains: '2' });
  expect(timers).toHaveLength(0);
  expect(await autosave.flush()).toBe(false);
  expect(sent).toHaveLength(1);
  expect(states.at(-1)).toBe('conflict');
  expect(await autosave.insist(9)).toBe(true);
  expect(sent[1]).toEqual({ key: 'key 2', version: 9, parts: { needs: 'mine', domains: '2' } });
});

test('whoever takes the version of the server starts from it, with nothing of the own left', async () => {
  const { autosave, memory } = scene({ kind: 'conflict' });
  autosave.change({ needs: 'mine' });
  await autosave.flush();
  autosave.settle(9);
  expect(autosave.unsaved()).toEqual({});
  expect(autosave.currentVersion()).toBe(9);
  expect(memory()).toBeNull();
});

test('what is refused stays typed, and is sent again with the next change', async () => {
  const refusal = {
    code: 'INVALID',
    message: '',
    next: null,
    opensAt: null,
    closesAt: null,
    currentVersion: null,
    retryAfter: null,
    faults: [],
    fields: [],
  };
  const { autosave, sent } = scene({ kind: 'refused', refusal }, saved(5));
  autosave.change({ needs: 'too long' });
  expect(await autosave.flush()).toBe(false);
  autosave.change({ domains: '1' });
  expect(await autosave.flush()).toBe(true);
  expect(sent[1]?.parts).toEqual({ needs: 'too long', domains: '1' });
});

test('a page that was closed without an answer goes on with the same key', async () => {
  const first = scene(lost);
  first.autosave.change({ needs: 'a' });
  await first.autosave.flush();
  const left = first.memory();
  if (!left) throw new Error('nothing was remembered');
  const second = scene(saved(5));
  second.autosave.restore(left);
  expect(await second.autosave.flush()).toBe(true);
  expect(second.sent).toEqual([{ key: 'key 1', version: 4, parts: { needs: 'a' } }]);
  expect(second.memory()).toBeNull();
});
