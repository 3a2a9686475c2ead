// Proves that no act on the whole plan throws typing away (D5.6), and that typing too late is still shown.
import { act, renderHook } from '@testing-library/react';
import { Unsaved } from '../../client/app/refusal';
import type { PlanPageFieldsFragment } from '../../client/gql/graphql';
import type { PlanGateway } from '../../client/modules/plans/plan-gateway';
import { usePlanEditor } from '../../client/modules/plans/use-plan-editor';

const content = {
  needs: [],
  domains: [{ domain: { key: 'class' }, hours: 3 }],
  hours: 3,
  courses: [],
  courseHours: 0,
  features: null,
  vision: null,
};

const plan: PlanPageFieldsFragment = {
  id: 'plan',
  year: 108,
  audience: 'TEACHER',
  state: 'SUBMITTED',
  version: 4,
  draft: null,
  draftSavedAt: null,
  submitted: content,
  receipt: { number: '108-T-1', submittedAt: '', fingerprint: '', version: 1 },
  window: {
    audience: 'TEACHER',
    year: 108,
    opensAt: '2019-09-05T16:00:00.000Z',
    closesAt: '2019-09-13T16:00:00.000Z',
    extended: false,
    state: 'OPEN',
  },
  representative: null,
  unit: { id: 'unit', name: '示範國小', jurisdiction: null },
  cycle: {
    year: 108,
    questions: [],
    domains: [{ key: 'class', label: '班級經營與輔導', labelEn: 'Class management and guidance' }],
  },
  lastPlanYear: null,
};

/** A server that writes down in which order it was asked. */
function server(save: PlanGateway['save']) {
  const calls: string[] = [];
  const note =
    (name: string): PlanGateway['submit'] =>
    (guard) => {
      calls.push(`${name} from ${guard.version}`);
      return Promise.resolve({ ...plan, version: guard.version + 1 });
    };
  const gateway: PlanGateway = {
    save: (guard, parts) => {
      calls.push(`save from ${guard.version}`);
      return save(guard, parts);
    },
    submit: note('submit'),
    withdraw: note('withdraw'),
    startFromLast: note('start'),
    reload: () => Promise.resolve(plan),
  };
  return { gateway, calls };
}

const answers: PlanGateway['save'] = (guard) =>
  Promise.resolve({ ...plan, version: guard.version + 1, draft: content });
const unreachable: PlanGateway['save'] = () => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(() => localStorage.clear());
beforeAll(() => {
  Object.defineProperty(globalThis, 'crypto', { value: { randomUUID: () => 'key-00000001' } });
});

test.each(['withdraw', 'startFromLast', 'submit'] as const)(
  '%s first saves what is typed, and starts from that version',
  async (what) => {
    const { gateway, calls } = server(answers);
    const { result } = renderHook(() => usePlanEditor(plan, gateway, 'P1', true));
    act(() => result.current.edit({ domains: { class: '5' } }));
    await act(() => result.current[what]());
    expect(calls).toHaveLength(2);
    expect(calls[0]).toBe('save from 4');
    expect(calls[1]).toMatch(/from 5$/);
  },
);

test.each(['withdraw', 'startFromLast', 'submit'] as const)(
  '%s is not done while typing can not be saved: the typing stays',
  async (what) => {
    const { gateway, calls } = server(unreachable);
    const { result, unmount } = renderHook(() => usePlanEditor(plan, gateway, 'P1', true));
    act(() => result.current.edit({ domains: { class: '5' } }));
    await act(() => expect(result.current[what]()).rejects.toBeInstanceOf(Unsaved));
    expect(calls).toEqual(['save from 4']);
    expect(result.current.form.domains).toEqual({ class: '5' });
    unmount();
  },
);

test('after the window has closed what came too late is shown, and can be removed', async () => {
  const { gateway } = server(unreachable);
  const first = renderHook(() => usePlanEditor(plan, gateway, 'P1', true));
  act(() => first.result.current.edit({ domains: { class: '5' } }));
  await act(() => first.result.current.flush());
  first.unmount();
  const second = renderHook(() => usePlanEditor(plan, gateway, 'P1', false));
  expect(second.result.current.unsent?.domains).toEqual({ class: '5' });
  expect(second.result.current.form.domains).toEqual({ class: '3' });
  act(() => second.result.current.discard());
  expect(second.result.current.unsent).toBeNull();
  expect(localStorage).toHaveLength(0);
});
