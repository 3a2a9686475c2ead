// Decides how one applies for a business account: the form, the check, and then the mailbox (D2.5, D2.8).
import { useMutation } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../app/refusal';
import { useWriteKey } from '../../app/write-key';
import { ApplyForAccountDocument } from '../../gql/graphql';
import type { ApplyForAccountMutation } from '../../gql/graphql';
import { goTo } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { ApplyCheck } from './apply-check';
import { ApplyForm } from './apply-form';
import {
  applicationFieldIds,
  applicationInput,
  emptyApplication,
  fieldOfFault,
} from './application-form';
import type { ApplicationField } from './application-form';

/** The page `/apply`, for anyone. */
export function ApplyPage() {
  const { t } = useTranslation();
  const [form, setForm] = useState(emptyApplication);
  const [step, setStep] = useState<'form' | 'check'>('form');
  const [refused, setRefused] = useState<[ApplicationField, string][]>([]);
  const [sent, setSent] = useState<ApplyForAccountMutation['applyForAccount'] | null>(null);
  const [apply, { loading, error, reset }] = useMutation(ApplyForAccountDocument);
  const writeKey = useWriteKey();

  async function send() {
    const content = applicationInput(form);
    try {
      const answer = await apply({
        variables: { input: { idempotencyKey: writeKey.keyFor(content), ...content } },
      });
      setSent(answer.data?.applyForAccount ?? null);
      // The password has done its work, and must not stay behind a page that is left open.
      setForm(emptyApplication);
    } catch (failure) {
      const refusal = refusalOf(failure);
      const faults = (refusal?.faults ?? []).flatMap((fault): [ApplicationField, string][] => {
        const field = fieldOfFault(fault);
        return field ? [[field, fault.sentence]] : [];
      });
      if (refusal?.code === 'USER_NAME_TAKEN') faults.push(['userName', refusal.message]);
      if (faults.length === 0) return;
      setRefused(faults);
      setStep('form');
    }
  }

  function turnTo(next: 'form' | 'check') {
    // What was refused before is over, once one goes through the answers again.
    reset();
    setStep(next);
    document.getElementById('main')?.focus();
    window.scrollTo(0, 0);
  }

  function change(field: ApplicationField) {
    turnTo('form');
    // The field is on the page once the form has been drawn again.
    requestAnimationFrame(() => goTo(applicationFieldIds[field]));
  }

  if (sent) {
    return (
      <div className="narrow">
        <PageHead title={t('apply.sentTitle')} />
        <Notice tone="done" live>
          <p>
            <strong>{t('apply.sentLine', { unit: sent.unitName, email: sent.email })}</strong>
          </p>
          <p>{t('apply.sentNext')}</p>
        </Notice>
        <p>
          <Link to="/">{t('link.toHome')}</Link>
        </p>
      </div>
    );
  }
  return (
    <>
      <PageHead
        title={t(step === 'form' ? 'apply.title' : 'apply.check')}
        line={t(step === 'form' ? 'apply.line' : 'apply.checkLine')}
      />
      {step === 'form' ? (
        <ApplyForm
          form={form}
          refused={refused}
          onChange={(next) => {
            setForm(next);
            setRefused((before) => before.filter(([field]) => next[field] === form[field]));
          }}
          onCheck={() => turnTo('check')}
        />
      ) : (
        <ApplyCheck
          form={form}
          error={error}
          sending={loading}
          onChange={change}
          onSend={() => void send()}
        />
      )}
    </>
  );
}
