// Decides how a teacher without an account asks for one: the answer is the same whoever asks, and says so (D3.1, D3.8).
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../app/i18n/language';
import { useKeyedWrite } from '../../app/keyed-write';
import { refusalOf } from '../../app/refusal';
import { RequestSignUpDocument } from '../../gql/graphql';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { NationalIdField } from '../../ui/national-id-field';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Problem } from '../../ui/problem';
import { tidyNationalId } from '../accounts/national-id';
import { faultsAt } from './form-faults';
import { wrongInRequest } from './sign-up-form';
import type { SignUpRequest } from './sign-up-form';

const ids = { nationalId: 'national-id', name: 'name', email: 'email' } as const;

/** The page `/sign-up`. */
export function SignUpPage() {
  const { t } = useTranslation();
  const [sent, setSent] = useState(false);
  return (
    <div className="narrow">
      <PageHead title={t('signUp.title')} line={t('signUp.line')} />
      {sent ? (
        <Notice tone="done" live>
          <p>
            <strong>{t('signUp.sent')}</strong>
          </p>
          <p>{t('signUp.sentNext')}</p>
          <p>{t('signUp.notArrived')}</p>
        </Notice>
      ) : (
        <Request onSent={() => setSent(true)} />
      )}
      <p>
        <Link to="/sign-in">{t('apply.haveAccount')}</Link>
      </p>
    </div>
  );
}

function Request({ onSent }: { onSent: () => void }) {
  const { t } = useTranslation();
  const { send } = useKeyedWrite();
  const [form, setForm] = useState<SignUpRequest>({ nationalId: '', name: '', email: '' });
  const [wrong, setWrong] = useState<(keyof SignUpRequest)[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [moment, setMoment] = useState(0);
  const [busy, setBusy] = useState(false);
  const refusal = refusalOf(error);
  const still = wrongInRequest(form);
  const faultsOf = (field: keyof SignUpRequest) =>
    wrong.includes(field) && still.includes(field)
      ? [t(`signUp.fault.${field}`)]
      : faultsAt(refusal, field);
  const lines = (['nationalId', 'name', 'email'] as const).flatMap((field) =>
    faultsOf(field).map((sentence) => ({ fieldId: ids[field], sentence })),
  );

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setWrong(still);
    setError(null);
    setMoment((count) => count + 1);
    if (still.length > 0) return;
    setBusy(true);
    try {
      await send(RequestSignUpDocument, {
        nationalId: tidyNationalId(form.nationalId),
        name: form.name.trim(),
        email: form.email.trim(),
        language: currentLanguage() === 'en' ? 'en' : 'zh',
      });
      onSent();
    } catch (failure) {
      setError(failure);
      setMoment((count) => count + 1);
      setBusy(false);
    }
  }

  return (
    <form className="card stack" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary lines={lines} moment={moment} />
      {error !== null && lines.length === 0 && <Problem error={error} />}
      <p>{t('signUp.how')}</p>
      <NationalIdField
        value={form.nationalId}
        faults={faultsOf('nationalId')}
        onChange={(nationalId) => setForm({ ...form, nationalId })}
      />
      <Field
        id={ids.name}
        label={t('signUp.name')}
        hint={t('signUp.nameHint')}
        faults={faultsOf('name')}
      >
        {(control) => (
          <input
            {...control}
            required
            autoComplete="name"
            maxLength={60}
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.target.value })}
          />
        )}
      </Field>
      <Field id={ids.email} label={t('signUp.email')} faults={faultsOf('email')}>
        {(control) => (
          <input
            {...control}
            required
            type="email"
            autoComplete="email"
            maxLength={254}
            value={form.email}
            onChange={(event) => setForm({ ...form, email: event.target.value })}
          />
        )}
      </Field>
      <button type="submit" className="button primary" disabled={busy}>
        {t(busy ? 'wait' : 'signUp.action')}
      </button>
    </form>
  );
}
