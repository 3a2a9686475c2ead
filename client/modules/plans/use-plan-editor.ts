// Decides how the pieces of editing meet: the form, its autosave, conflicts, and the writes of the whole plan.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { openDraft } from '../../app/drafts';
import { refusalOf, Unsaved } from '../../app/refusal';
import { useWriteKey } from '../../app/write-key';
import type { PlanCoreFragment, PlanPageFieldsFragment } from '../../gql/graphql';
import { Autosave } from './autosave';
import type { Attempt, Memory, Outcome, SaveState } from './autosave';
import { withCourseIds } from './course-ids';
import { draftMemory } from './draft-memory';
import { formOf, partOf } from './plan-form';
import type { PlanForm, PlanPart, PlanParts } from './plan-form';
import type { PlanGateway } from './plan-gateway';
import { outcomeOf } from './save-outcome';

type FormParts = Partial<PlanForm>;

/** What the screens of an editor work with. */
export interface PlanEditing {
  form: PlanForm;
  save: SaveState;
  /** What the server has, when it and this page both changed. */
  theirs: PlanCoreFragment | null;
  /** Whether there is something newer than what was submitted. */
  changed: boolean;
  /** The form with what never reached the server, while nothing can be written; else null. */
  unsent: PlanForm | null;
  edit: (patch: FormParts) => void;
  flush: () => Promise<boolean>;
  keepMine: () => void;
  takeTheirs: () => void;
  /** Gives up what is not saved. */
  discard: () => void;
  submit: () => Promise<void>;
  withdraw: () => Promise<void>;
  startFromLast: () => Promise<void>;
}

/**
 * Edits a plan of this person. What they left unsaved in this browser is taken up only
 * while the plan is `writable`: until then it waits, for an extension may open the window again.
 */
export function usePlanEditor(
  plan: PlanPageFieldsFragment,
  gateway: PlanGateway,
  personId: string,
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
      const outcome = outcomeOf(error);
      if (outcome.kind === 'conflict') await meetTheirs();
      return outcome;
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
  const [left, setLeft] = useState<Memory<FormParts> | null>(null);
  const [autosave] = useState(() => {
    const memory = draftMemory<FormParts>(personId, {
      year: plan.year,
      unitId: plan.audience === 'SCHOOL' ? plan.unit.id : null,
    });
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
    let closed = false;
    const takeUp = (left: Memory<FormParts>) => {
      setLeft(left);
      if (!restorable) return;
      show({ ...withLeft(latest.current.form, left), ...engine.unsaved() });
      engine.restore(left);
    };
    const own = memory.read();
    if (own) takeUp(own);
    else void memory.takeOver().then((found) => found && !closed && takeUp(found));
    const again = () => void engine.flush();
    window.addEventListener('online', again);
    const close = openDraft({
      save: () => engine.flush(),
      discard: () => engine.settle(engine.currentVersion()),
    });
    return () => {
      closed = true;
      close();
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
    // The answer of the write replaces the form: what is typed must be with the server before.
    if (!(await engine.flush())) throw new Unsaved();
    const version = engine.currentVersion();
    try {
      const idempotencyKey = writeKey.keyFor([what, version]);
      const typed = latest.current.form.domains;
      const unreadable = partOf(latest.current.form, 'domains', domainOrder) === null;
      adopt(await gateway[what]({ idempotencyKey, version }), what !== 'submit');
      // Hours that are no hours could not be sent: they stay to be mended.
      if (what === 'withdraw' && unreadable) show({ ...latest.current.form, domains: typed });
      writeKey.done();
    } catch (error) {
      if (refusalOf(error)?.code === 'CONFLICT') {
        await meetTheirs();
        setSave({ kind: 'conflict' });
      }
      throw error;
    }
  }

  const unsent = useMemo(() => {
    const kept = writable ? null : memory.read();
    return kept && withLeft(form, kept);
    // What is kept changes with the state of saving, and with nothing else that is drawn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [writable, memory, form, save, left]);

  return {
    form,
    save,
    unsent,
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
    discard: () => engine.settle(engine.currentVersion()),
    submit: () => write('submit'),
    withdraw: () => write('withdraw'),
    startFromLast: () => write('startFromLast'),
  };
}

const emptyForm: PlanForm = formOf(null);

function withLeft(form: PlanForm, left: Memory<FormParts>): PlanForm {
  return { ...form, ...left.attempt?.parts, ...left.parts };
}
