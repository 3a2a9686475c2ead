// Decides what is asked to register a teacher, and how what is wrong is told, all at once (D3.4).
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { refusalOf } from '../../app/refusal';
import { LeaveGuard } from '../../app/leave-guard';
import { RegisterTeacherDocument } from '../../gql/graphql';
import type { RegisterTeacherMutation } from '../../gql/graphql';
import { ChoiceField } from '../../ui/choice-field';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { NationalIdField } from '../../ui/national-id-field';
import { Problem } from '../../ui/problem';
import { faultsAt, summaryOf } from './form-faults';
import { RecordFields, recordIds } from './record-fields';
import { emptyRecord } from './record-form';
import {
  emptyRegistration,
  registrationInput,
  withOnlyStage,
  wrongParts,
} from './registration-form';
import { useCatalogue } from './use-catalogue';

const ids = {
  nationalId: 'national-id',
  name: 'teacher-name',
  gender: 'gender',
  email: 'teacher-email',
  ...recordIds,
} as const;

const untouched = JSON.stringify(emptyRegistration);

/** The form; `onDone` gets what came of it. */
export function RegisterForm(props: {
  unitId: string;
  onDone: (result: RegisterTeacherMutation['registerTeacher']) => void;
}) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const [typed, setForm] = useState(emptyRegistration);
  const stages = useCatalogue(props.unitId)?.stages ?? [];
  const form = withOnlyStage(typed, stages);
  const [wrong, setWrong] = useState<ReturnType<typeof wrongParts>>([]);
  const [error, setError] = useState<unknown>(null);
  const [moment, setMoment] = useState(0);
  const [busy, setBusy] = useState(false);
  const refusal = refusalOf(error);
  const faultsOf = (field: string) => [
    ...wrong.filter((each) => each === field).map((each) => t(`register.wrong.${each}`)),
    ...faultsAt(refusal, field),
  ];
  const lines = [
    ...wrong.map((each) => ({ fieldId: ids[each], sentence: t(`register.wrong.${each}`) })),
    ...summaryOf(refusal, ids),
  ];

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setMoment((count) => count + 1);
    const parts = wrongParts(form);
    setWrong(parts);
    setError(null);
    if (parts.length > 0) return;
    setBusy(true);
    try {
      const input = registrationInput(form, props.unitId);
      props.onDone((await write(RegisterTeacherDocument, input)).registerTeacher);
    } catch (failure) {
      setError(failure);
      setMoment((count) => count + 1);
      setBusy(false);
    }
  }

  return (
    <section className="card" aria-label={t('register.title')}>
      <form className="stack record-form" noValidate onSubmit={(event) => void submit(event)}>
        {!busy && JSON.stringify(typed) !== untouched && <LeaveGuard />}
        <p className="hint">{t('register.line')}</p>
        <ErrorSummary lines={lines} moment={moment} />
        {error !== null && lines.length === 0 && <Problem error={error} />}
        <div className="pair wide">
          <NationalIdField
            value={form.nationalId}
            faults={faultsOf('nationalId')}
            hint={t('register.idHint')}
            onChange={(nationalId) => setForm({ ...form, nationalId })}
          />
          <Field
            id={ids.name}
            label={t('teachers.name')}
            hint={t('register.nameHint')}
            faults={faultsOf('name')}
          >
            {(control) => (
              <input
                {...control}
                required
                autoComplete="off"
                maxLength={60}
                value={form.name}
                onChange={(event) => setForm({ ...form, name: event.target.value })}
              />
            )}
          </Field>
        </div>
        <div className="pair wide">
          <ChoiceField
            id={ids.gender}
            label={t('teacher.gender')}
            faults={faultsOf('gender')}
            none={t('register.genderNone')}
            value={form.gender || null}
            options={[
              ['FEMALE', t('gender.FEMALE')],
              ['MALE', t('gender.MALE')],
            ]}
            onChange={(gender) => setForm({ ...form, gender: gender ?? '' })}
          />
          <Field id={ids.email} label={t('teacher.email')} faults={faultsOf('email')}>
            {(control) => (
              <input
                {...control}
                type="email"
                autoComplete="off"
                maxLength={254}
                value={form.email}
                onChange={(event) => setForm({ ...form, email: event.target.value })}
              />
            )}
          </Field>
        </div>
        <RecordFields
          unitId={props.unitId}
          form={form}
          before={emptyRecord}
          faultsOf={faultsOf}
          onChange={setForm}
        />
        <button type="submit" className="button primary large" disabled={busy}>
          {t(busy ? 'wait' : 'register.action')}
        </button>
      </form>
    </section>
  );
}
