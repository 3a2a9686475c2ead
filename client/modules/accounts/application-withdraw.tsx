// Decides how an applicant takes the own application back: a card that says when, and a question before it is done (D2.8).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { WithdrawApplicationDocument } from '../../gql/graphql';
import type { ApplicationFieldsFragment } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';

/** The card; `unit` is the name of the unit applied for, `token` that of the link that follows the application. */
export function WithdrawCard(props: {
  token: string;
  unit: string;
  onWithdrawn: (application: ApplicationFieldsFragment) => void;
}) {
  const { t } = useTranslation();
  const { send, refresh } = useKeyedWrite();
  const [asked, setAsked] = useState(false);

  async function withdraw() {
    try {
      const { token } = props;
      const { withdrawApplication } = await send(WithdrawApplicationDocument, { token });
      // Nothing is read again before this: the card would be gone, and what was done would be told nobody.
      setAsked(false);
      props.onWithdrawn(withdrawApplication.application);
    } catch (failure) {
      await refresh();
      throw failure;
    }
  }

  return (
    <section className="card stack no-print" aria-labelledby="withdraw-title">
      <div>
        <h2 id="withdraw-title">{t('application.withdrawTitle')}</h2>
        <p className="hint">{t('application.withdrawHint')}</p>
      </div>
      <div className="actions">
        <button type="button" className="button warning" onClick={() => setAsked(true)}>
          {t('application.withdraw')}
        </button>
      </div>
      {asked && (
        <ActDialog
          title={t('application.withdrawTitle')}
          action={t('application.withdraw')}
          danger
          run={withdraw}
          onClose={() => setAsked(false)}
        >
          {() => <p>{t('application.withdrawQuestion', { unit: props.unit })}</p>}
        </ActDialog>
      )}
    </section>
  );
}
