// Decides how one corrects the own record: only what was changed is sent, and nothing of the school's is overwritten unseen (D3.2).
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { refusalOf } from '../../app/refusal';
import { UpdateMyRecordDocument } from '../../gql/graphql';
import type { Gender, MyRecordFieldsFragment } from '../../gql/graphql';
import { ChoiceField } from '../../ui/choice-field';
import { ErrorSummary } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';
import { faultsAt, summaryOf } from './form-faults';
import { myChanges, myRecordForm } from './my-record-form';
import { TeachingFields, teachingIds } from './teaching-fields';
import { useCatalogue } from './use-catalogue';

const genders: readonly Gender[] = ['FEMALE', 'MALE'];
const ids = { gender: 'gender', ...teachingIds };

/** The card with the form; `unitId` is the unit whose stages are offered. */
export function MyRecordEdit(props: { record: MyRecordFieldsFragment; unitId: string }) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const offered = useCatalogue(props.unitId);
  const { record } = props;
  const [start, setStart] = useState(record);
  const [form, setForm] = useState(() => myRecordForm(record));
  const [error, setError] = useState<unknown>(null);
  const [moment, setMoment] = useState(0);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const before = myRecordForm(start);
  const changes = myChanges(before, form);
  const changed = Object.keys(changes).length > 0;
  // The page reads again what it has just saved: that is nobody else's change.
  const outdated = !busy && record.version !== start.version;
  if (outdated && !changed) begin(record);
  const refusal = refusalOf(error);
  const lines = summaryOf(refusal, ids);
  const faultsOf = (field: string) => faultsAt(refusal, field);

  function begin(from: MyRecordFieldsFragment) {
    setStart(from);
    setForm(myRecordForm(from));
    setError(null);
  }

  function change(part: Partial<typeof form>) {
    setSaved(false);
    setForm({ ...form, ...part });
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      const { updateMyRecord } = await write(UpdateMyRecordDocument, {
        version: start.version,
        ...changes,
      });
      begin(updateMyRecord.record);
      setSaved(true);
    } catch (failure) {
      setError(failure);
      setMoment((count) => count + 1);
    }
    setBusy(false);
  }

  return (
    <section className="card" aria-labelledby="teaching-title">
      <h2 id="teaching-title">{t('myRecord.teaching')}</h2>
      <p className="hint">{t('myRecord.teachingLine')}</p>
      <form className="stack record-form" onSubmit={(event) => void submit(event)}>
        <ErrorSummary lines={lines} moment={moment} />
        {error !== null && lines.length === 0 && <Problem error={error} />}
        {saved && !changed && (
          <Notice tone="done" live>
            {t('myRecord.saved')}
          </Notice>
        )}
        {outdated && changed && (
          <Notice tone="time" live>
            <p>{t('record.outdated')}</p>
            <button type="button" className="button" onClick={() => begin(record)}>
              {t('record.takeNewest')}
            </button>
          </Notice>
        )}
        <ChoiceField
          id={ids.gender}
          label={t('teacher.gender')}
          faults={faultsOf('gender')}
          none={t('choose')}
          value={form.gender || null}
          options={genders.map((each) => [each, t(`gender.${each}`)])}
          onChange={(gender) => change({ gender: gender ?? '' })}
        />
        <TeachingFields
          offered={offered}
          form={form}
          before={before}
          faultsOf={faultsOf}
          onChange={change}
        />
        <div className="actions">
          <button type="submit" className="button primary" disabled={busy || !changed || outdated}>
            {t(busy ? 'wait' : 'myRecord.save')}
          </button>
          {changed && (
            <button type="button" className="button quiet" onClick={() => begin(record)}>
              {t('record.discard')}
            </button>
          )}
        </div>
      </form>
    </section>
  );
}
