// Decides how a record is corrected in its place: only what was changed is sent, and nothing is overwritten unseen (D3.2).
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { refusalOf } from '../../app/refusal';
import { UpdateTeacherDocument } from '../../gql/graphql';
import type { TeacherFieldsFragment } from '../../gql/graphql';
import { ErrorSummary } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';
import { faultsAt, summaryOf } from './form-faults';
import { RecordFields, recordIds } from './record-fields';
import { changesOf, recordForm } from './record-form';

/** The card with the form. After a conflict it shows the newest record, to be corrected again. */
export function TeacherEdit(props: {
  teacher: TeacherFieldsFragment;
  unitId: string;
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const { teacher } = props;
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
  if (outdated && !changed) {
    setStart(teacher);
    setForm(recordForm(teacher));
  }
  const overtaken = outdated && changed && !busy;
  const refusal = refusalOf(error);
  const lines = summaryOf(refusal, recordIds);

  function takeNewest() {
    setStart(teacher);
    setForm(recordForm(teacher));
    setError(null);
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      const { updateTeacher } = await write(UpdateTeacherDocument, {
        teacherId: teacher.id,
        version: start.version,
        ...changes,
      });
      setStart(updateTeacher.teacher);
      setForm(recordForm(updateTeacher.teacher));
      setError(null);
      props.onDone(t('record.saved', { name: teacher.name }));
    } catch (failure) {
      setError(failure);
      setMoment((count) => count + 1);
    }
    setBusy(false);
  }

  return (
    <section className="card" aria-labelledby="edit-title" id="edit">
      <h2 id="edit-title">{t('record.title')}</h2>
      <form className="stack record-form" onSubmit={(event) => void submit(event)}>
        <ErrorSummary lines={lines} moment={moment} />
        {error !== null && lines.length === 0 && !overtaken && <Problem error={error} />}
        {overtaken && (
          <Notice tone="time" live>
            <p>{t('record.outdated')}</p>
            <button type="button" className="button" onClick={takeNewest}>
              {t('record.takeNewest')}
            </button>
          </Notice>
        )}
        <RecordFields
          unitId={props.unitId}
          form={form}
          before={before}
          faultsOf={(field) => faultsAt(refusal, field)}
          onChange={setForm}
        />
        <div className="actions">
          <button type="submit" className="button primary" disabled={busy || !changed || outdated}>
            {t(busy ? 'wait' : 'record.save')}
          </button>
          {changed && (
            <button type="button" className="button quiet" onClick={takeNewest}>
              {t('record.discard')}
            </button>
          )}
        </div>
      </form>
    </section>
  );
}
