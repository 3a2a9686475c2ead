// Decides how the pieces of editing meet: the form, its autosave, conflicts, and the writes of the whole plan.
import { useCallback, useEffect, useRef, useState } from 'react';
import { refusalOf } from '../../app/refusal';
import { useWriteKey } from '../../app/write-key';
import type { PlanCoreFragment, PlanPageFieldsFragment } from '../../gql/graphql';
import { Autosave } from './autosave';
import type { Attempt, Outcome, SaveState } from './autosave';
import { draftMemory } from './draft-memory';
import { formOf, partOf } from './plan-form';
import type { PlanForm, PlanPart, PlanParts } from './plan-form';
import type { PlanGateway } from './plan-gateway';

type FormParts = Partial<PlanForm>;

/** What the screens of an editor work with. */
export interface PlanEditing {
  form: PlanForm;
  save: SaveState;
  /** What the server has, when it and this page both changed. */
  theirs: PlanCoreFragment | null;
  /** Whether there is something newer than what was submitted. */
  changed: boolean;
  edit: (patch: FormParts) => void;
  flush: () => Promise<boolean>;
  keepMine: () => void;
  takeTheirs: () => void;
  submit: () => Promise<void>;
  withdraw: () => Promise<void>;
  startFromLast: () => Promise<void>;
}

/**
 * Edits a plan; `memoryKey` names its place in this browser. What was left there is taken up only
 * while the plan is `writable`: until then it waits, for an extension may open the window again.
 */
export function usePlanEditor(
  plan: PlanPageFieldsFragment,
  gateway: PlanGateway,
  memoryKey: string,
  writable: boolean,
): PlanEditing {
  const [form, setForm] = useState(() => formOf(plan.draft ?? plan.submitted));
  const [save, setSave] = useState<SaveState>(
    plan.draftSavedAt && plan.draft
      ? { kind: 'saved', at: Date.parse(plan.draftSavedAt) }
      : { kind: 'idle' },
  );
  const [theirs, setTheirs] = useState<PlanCoreFragment | null>(null);
  const [core, setCore] = useState<PlanCoreFragment>(plan);
  const latest = useRef({ form, core, gateway });
  latest.current = { form, core, gateway };
  const writeKey = useWriteKey();
  const domainOrder = plan.cycle.domains.map((each) => each.key);

  const show = useCallback((next: PlanForm) => {
    latest.current.form = next;
    setForm(next);
  }, []);

  async function send(attempt: Attempt<FormParts>): Promise<Outcome> {
    const parts: PlanParts = {};
    for (const part of Object.keys(attempt.parts) as PlanPart[]) {
      Object.assign(parts, partOf({ ...emptyForm, ...attempt.parts }, part, domainOrder));
    }
    try {
      const guard = { idempotencyKey: attempt.key, version: attempt.version };
      const saved = await latest.current.gateway.save(guard, parts);
      setCore(saved);
      show(withCourseIds(latest.current.form, saved));
      return { kind: 'saved', version: saved.version, at: Date.parse(saved.draftSavedAt ?? '') };
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal || refusal.code === 'INTERNAL') return { kind: 'lost' };
      if (refusal.code !== 'CONFLICT') return { kind: 'refused', refusal };
      await meetTheirs();
      return { kind: 'conflict' };
    }
  }

  async function meetTheirs() {
    try {
      setTheirs(await latest.current.gateway.reload());
    } catch {
      setTheirs(null);
    }
  }

  const [restorable] = useState(writable);
  const [autosave] = useState(() => {
    const memory = draftMemory<FormParts>(memoryKey);
    return {
      memory,
      engine: new Autosave<PlanForm>({
        version: plan.version,
        send,
        remember: memory.write,
        onState: setSave,
        newKey: () => crypto.randomUUID(),
        later: (run, ms) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      }),
    };
  });
  const { engine, memory } = autosave;

  useEffect(() => {
    const left = restorable ? memory.read() : null;
    if (left) {
      show({ ...latest.current.form, ...left.attempt?.parts, ...left.parts });
      engine.restore(left);
    }
    const again = () => void engine.flush();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      engine.stop();
      void engine.flush();
    };
  }, [engine, memory, show, restorable]);

  function edit(patch: FormParts) {
    const next = { ...latest.current.form, ...patch };
    show(next);
    // The first change after a submission begins a draft: it starts from all that was submitted.
    const fresh = latest.current.core.draft === null && latest.current.core.submitted !== null;
    const school = plan.audience === 'SCHOOL' ? (['features', 'vision'] as const) : [];
    const touched: PlanPart[] = fresh
      ? ['needs', 'domains', 'courses', ...school]
      : (Object.keys(patch) as PlanPart[]);
    const sendable = touched.filter((part) => partOf(next, part, domainOrder) !== null);
    engine.change(Object.fromEntries(sendable.map((part) => [part, next[part]])));
  }

  function adopt(next: PlanCoreFragment, alsoForm: boolean) {
    setCore(next);
    setTheirs(null);
    engine.settle(next.version);
    if (alsoForm) show(formOf(next.draft ?? next.submitted));
    if (next.draft && next.draftSavedAt) {
      setSave({ kind: 'saved', at: Date.parse(next.draftSavedAt) });
    }
  }

  async function write(what: 'submit' | 'withdraw' | 'startFromLast') {
    const version = engine.currentVersion();
    try {
      const idempotencyKey = writeKey.keyFor([what, version]);
      adopt(await gateway[what]({ idempotencyKey, version }), what !== 'submit');
      writeKey.done();
    } catch (error) {
      if (refusalOf(error)?.code === 'CONFLICT') {
        await meetTheirs();
        setSave({ kind: 'conflict' });
      }
      throw error;
    }
  }

  return {
    form,
    save,
    theirs,
    changed: core.draft !== null || save.kind !== 'idle',
    edit,
    flush: () => engine.flush(),
    keepMine: () => {
      if (!theirs) return;
      setTheirs(null);
      void engine.insist(theirs.version);
    },
    takeTheirs: () => theirs && adopt(theirs, true),
    submit: () => write('submit'),
    withdraw: () => write('withdraw'),
    startFromLast: () => write('startFromLast'),
  };
}

const emptyForm: PlanForm = formOf(null);

/** The ids that the server gave to new courses, so that the next save keeps them. */
function withCourseIds(form: PlanForm, saved: PlanCoreFragment): PlanForm {
  const stored = saved.draft?.courses ?? [];
  if (stored.length !== form.courses.length) return form;
  const courses = form.courses.map((course, index) => {
    const same = stored[index];
    return same && course.id === null && same.topic === course.topic
      ? { ...course, id: same.id }
      : course;
  });
  return { ...form, courses };
}
