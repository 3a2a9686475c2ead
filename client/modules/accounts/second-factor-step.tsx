// Decides how signing in is completed by a code of the second factor.
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useSession, type Me } from '../../app/session';
import { useWriteKey } from '../../app/write-key';
import { GiveSecondFactorDocument } from '../../gql/graphql';
import { PageHead } from '../../ui/page-head';
import { CodeForm, DemonstrationCode } from './second-factor-code';

/** Asks one who has a second factor for its code. */
export function SecondFactorStep(props: { me: Me }) {
  const { t } = useTranslation();
  const { become } = useSession();
  const [give, { loading, error }] = useMutation(GiveSecondFactorDocument);
  const writeKey = useWriteKey();

  async function submit(code: string) {
    try {
      const input = { idempotencyKey: writeKey.keyFor(code), code };
      const answer = await give({ variables: { input } });
      if (answer.data) await become(answer.data.giveSecondFactor.me);
    } catch {
      // The form shows what the server said.
    }
  }

  return (
    <div className="narrow">
      <PageHead title={t('factor.title')} line={t('factor.line')} />
      <DemonstrationCode userName={props.me.userName} />
      <CodeForm
        label={t('factor.code')}
        hint={t('factor.codeHint')}
        action={t('factor.action')}
        loading={loading}
        error={error}
        give={submit}
      />
    </div>
  );
}
