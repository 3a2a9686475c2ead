// Decides how the second factor is set up: scan, enter the first code, keep the recovery codes.
import { useMutation } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWriteKey } from '../../app/write-key';
import {
  BeginSecondFactorDocument,
  ConfirmSecondFactorDocument,
  type ConfirmSecondFactorMutation,
} from '../../gql/graphql';
import { Loading } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Problem } from '../../ui/problem';
import { CodeForm } from './second-factor-code';
import { SquareCode } from './square-code';

/** Leads one who must have a second factor through setting it up. */
export function SecondFactorSetUp(props: {
  confirmed: (answer: ConfirmSecondFactorMutation['confirmSecondFactor']) => Promise<void>;
}) {
  const { t } = useTranslation();
  const [begin, begun] = useMutation(BeginSecondFactorDocument);
  const [confirm, { loading, error }] = useMutation(ConfirmSecondFactorDocument);
  const beginKey = useWriteKey();
  const writeKey = useWriteKey();
  const started = useRef(false);

  async function start() {
    try {
      await begin({ variables: { input: { idempotencyKey: beginKey.keyFor('begin') } } });
    } catch {
      // What the server said is shown below.
    }
  }

  useEffect(() => {
    // A secret is made once, also where React draws the page twice.
    if (started.current) return;
    started.current = true;
    void start();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  async function submit(code: string) {
    try {
      const input = { idempotencyKey: writeKey.keyFor(code), code };
      const answer = await confirm({ variables: { input } });
      if (answer.data) await props.confirmed(answer.data.confirmSecondFactor);
    } catch {
      // The form shows what the server said.
    }
  }

  const secret = begun.data?.beginSecondFactor;
  return (
    <div className="narrow">
      <PageHead title={t('factor.setUpTitle')} line={t('factor.setUpLine')} />
      <Problem error={begun.error} again={() => void start()} />
      {secret === undefined && !begun.error && <Loading />}
      {secret && (
        <>
          <section className="card stack">
            <p>{t('factor.scan')}</p>
            <SquareCode text={secret.uri} label={t('factor.scanAlt')} />
            <p>
              {t('factor.secret')}
              <br />
              <code id="factor-secret">{secret.secret.match(/.{1,4}/g)?.join(' ')}</code>
            </p>
          </section>
          <CodeForm
            label={t('factor.firstCode')}
            action={t('factor.confirm')}
            loading={loading}
            error={error}
            give={submit}
          />
        </>
      )}
    </div>
  );
}
