// Decides how one makes new recovery codes once the earlier ones are used up or lost.
import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWriteKey } from '../../app/write-key';
import { RecoveryCodesLeftDocument, RenewRecoveryCodesDocument } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { CodeForm, DemonstrationCode } from './second-factor-code';
import { RecoveryCodes } from './second-factor-codes';

/** So few left that new ones should be made before the phone is lost. */
const FEW = 2;

/** How many codes are left; nothing before the server has said so. */
function CodesLeft() {
  const { t } = useTranslation();
  const { data } = useQuery(RecoveryCodesLeftDocument, { fetchPolicy: 'network-only' });
  if (!data) return null;
  const count = data.recoveryCodesLeft;
  if (count > FEW) return <p>{t('factor.left', { count })}</p>;
  return (
    <Notice tone="time">{t(count === 0 ? 'factor.leftNone' : 'factor.leftFew', { count })}</Notice>
  );
}

/** Makes new recovery codes against a code, and shows them once. */
export function RecoveryCodesRenewal(props: { userName: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [kept, setKept] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  // Back from the codes once they are kept: the button that said so is gone.
  useEffect(() => {
    if (kept > 0) heading.current?.focus();
  }, [kept]);
  const [renew, { loading, error }] = useMutation(RenewRecoveryCodesDocument);
  const writeKey = useWriteKey();

  async function submit(code: string) {
    try {
      const input = { idempotencyKey: writeKey.keyFor(code), code };
      const answer = await renew({ variables: { input } });
      if (answer.data) setCodes(answer.data.renewRecoveryCodes.recoveryCodes);
      setAsked(false);
      writeKey.done();
    } catch {
      // The form shows what the server said.
    }
  }

  // A retry that met its first answer: the codes were told there, and are told once.
  const lost = codes !== null && codes.length === 0;
  if (codes !== null && !lost) {
    const done = () => {
      setCodes(null);
      setKept((before) => before + 1);
    };
    return <RecoveryCodes codes={codes} done={done} />;
  }
  return (
    <section className="card stack">
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {t('factor.renewTitle')}
        </h2>
        <p className="hint">{t('factor.renewLine')}</p>
      </div>
      <CodesLeft />
      {lost && (
        <Notice tone="stop" live>
          {t('factor.renewAgain')}
        </Notice>
      )}
      {asked ? (
        <>
          <DemonstrationCode userName={props.userName} />
          <CodeForm
            label={t('factor.code')}
            hint={t('factor.codeHint')}
            action={t('factor.renew')}
            loading={loading}
            error={error}
            give={submit}
          />
        </>
      ) : (
        <button type="button" className="button" onClick={() => setAsked(true)}>
          {t('factor.renew')}
        </button>
      )}
    </section>
  );
}
