// Decides how the correction of a record goes: only what was changed is sent, and what somebody else saved meanwhile is never lost (D3.2).
import { useState } from 'react';
import { useKeyedWrite } from '../../app/keyed-write';
import { UpdateTeacherDocument } from '../../gql/graphql';
import type { TeacherFieldsFragment } from '../../gql/graphql';
import { changesOf, rebased, recordForm } from './record-form';
import type { RecordForm, Rebased } from './record-form';

/** What a form of a record works with. */
export interface RecordEditing {
  form: RecordForm;
  /** What the record had when the typing began. */
  before: RecordForm;
  changed: boolean;
  busy: boolean;
  error: unknown;
  /** Counts the attempts that were refused. */
  moment: number;
  /** What somebody else has saved since, beside what is typed here; null when nobody has. */
  overtaken: Rebased | null;
  set: (form: RecordForm) => void;
  /** Goes on with what is typed here, on what somebody else has saved. */
  keepMine: () => void;
  /** Gives up what is typed here for what is saved now. */
  takeNewest: () => void;
  /** Saves; whether it was done. */
  save: () => Promise<boolean>;
}

/** Corrects a record; `teacher` is how it stands now, also after somebody else's correction. */
export function useRecordEdit(teacher: TeacherFieldsFragment): RecordEditing {
  const { write } = useKeyedWrite();
  const [start, setStart] = useState(teacher);
  const [form, setForm] = useState(() => recordForm(teacher));
  const [error, setError] = useState<unknown>(null);
  const [moment, setMoment] = useState(0);
  const [busy, setBusy] = useState(false);
  const before = recordForm(start);
  const changes = changesOf(before, form);
  const changed = Object.keys(changes).length > 0;
  // Changed by somebody else, or by another act on this page.
  const outdated = teacher.version !== start.version;
  if (outdated && !changed) begin(teacher, recordForm(teacher));
  const overtaken =
    outdated && changed && !busy ? rebased(before, form, recordForm(teacher)) : null;

  function begin(from: TeacherFieldsFragment, typed: RecordForm) {
    setStart(from);
    setForm(typed);
    setError(null);
  }

  async function save() {
    setBusy(true);
    try {
      const { updateTeacher } = await write(UpdateTeacherDocument, {
        teacherId: teacher.id,
        version: start.version,
        ...changes,
      });
      begin(updateTeacher.teacher, recordForm(updateTeacher.teacher));
      return true;
    } catch (failure) {
      setError(failure);
      setMoment((count) => count + 1);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    ...{ form, before, changed, busy, error, moment, overtaken, save },
    set: setForm,
    keepMine: () => overtaken && begin(teacher, overtaken.form),
    takeNewest: () => begin(teacher, recordForm(teacher)),
  };
}
