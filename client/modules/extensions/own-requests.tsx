// Decides how one's own requests for more time are read: what was asked, what came of it, and the way to take one back.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClosing, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useKeyedWrite } from '../../app/keyed-write';
import { WithdrawExtensionRequestDocument } from '../../gql/graphql';
import type { OwnRequestFieldsFragment } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';

const tones = { PENDING: 'warm', GRANTED: 'good', REFUSED: 'bad', WITHDRAWN: 'plain' } as const;

/** The requests, newest first; `audiences` says for which plan each was made, where that can differ. */
export function OwnRequests(props: {
  requests: readonly OwnRequestFieldsFragment[];
  audiences?: boolean;
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const [withdrawing, setWithdrawing] = useState<OwnRequestFieldsFragment | null>(null);
  const language = currentLanguage();

  async function withdraw({ id, version }: OwnRequestFieldsFragment) {
    await write(WithdrawExtensionRequestDocument, { requestId: id, version });
    props.onDone(t('extension.withdrawn'));
    setWithdrawing(null);
  }

  return (
    <>
      <ul className="requests">
        {props.requests.map((each) => (
          <li key={each.id}>
            <p className="card-head">
              <strong>
                {props.audiences && `${t(`audience.${each.audience}`)}：`}
                {t('extension.until', { instant: formatClosing(each.wantedUntil, language) })}
              </strong>
              <span className={`badge ${tones[each.state]}`}>
                {t(`extension.state.${each.state}`)}
              </span>
            </p>
            {each.grantedUntil && (
              <p>
                {t('extension.grantedUntil', {
                  instant: formatClosing(each.grantedUntil, language),
                })}
              </p>
            )}
            {each.decisionReason && (
              <p>{t('extension.because', { reason: each.decisionReason })}</p>
            )}
            <p className="hint">
              {t('extension.askedAt', { instant: formatInstant(each.askedAt, language) })}
              {each.reason}
            </p>
            {each.mayWithdraw && (
              <button type="button" className="button small" onClick={() => setWithdrawing(each)}>
                {t('extension.withdraw')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {withdrawing && (
        <ActDialog
          title={t('extension.withdrawTitle')}
          action={t('extension.withdraw')}
          run={() => withdraw(withdrawing)}
          onClose={() => setWithdrawing(null)}
        >
          {() => <p>{t('extension.withdrawLine')}</p>}
        </ActDialog>
      )}
    </>
  );
}
