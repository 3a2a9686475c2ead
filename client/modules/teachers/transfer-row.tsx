// Decides how one request reads in its row: what the server says may be done, no more.
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { TransferFieldsFragment } from '../../gql/graphql';
import { Dated } from '../../ui/dated';
import type { TransferAct } from './transfer-dialog';

const tones = { PENDING: 'cool', RELEASED: 'good', REFUSED: 'bad', WITHDRAWN: 'plain' } as const;

/** One row with its buttons. */
export function TransferRow(props: {
  transfer: TransferFieldsFragment;
  onAct: (act: TransferAct) => void;
}) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const { transfer } = props;
  const pending = transfer.state === 'PENDING';
  const acts: TransferAct[] = [
    ...(pending && transfer.mayDecide ? (['release', 'refuse'] as const) : []),
    ...(pending && transfer.mayWithdraw ? (['withdraw'] as const) : []),
  ];
  return (
    <tr className={pending && transfer.mayDecide ? 'open' : undefined}>
      <th scope="row">
        {transfer.teacherName}
        {transfer.nationalIdMasked && (
          <small className="numbers">{transfer.nationalIdMasked}</small>
        )}
      </th>
      <td data-label={t('account.unit')}>
        <span className="way">{transfer.fromUnit.name}</span>
        <span className="way">
          <span aria-hidden="true">→{'\u00a0'}</span>
          {transfer.toUnit.name}
        </span>
      </td>
      <td data-label={t('transfers.requested')} className="numbers">
        {formatInstant(transfer.requestedAt, language)}
      </td>
      <td data-label={t('transfers.state')}>
        <span className={`badge ${tones[transfer.state]}`}>
          {t(`transferState.${transfer.state}`)}
        </span>
        {pending && (
          <small>
            <Dated
              text={t('transfers.bureauFrom', {
                instant: formatInstant(transfer.bureauFrom, language),
              })}
            />
          </small>
        )}
        {transfer.decidedAt && <small>{formatInstant(transfer.decidedAt, language)}</small>}
        {transfer.reason && <small>{t('teacher.why', { reason: transfer.reason })}</small>}
      </td>
      <td className="buttons">
        <div className="actions">
          {acts.map((act) => (
            <button
              key={act}
              type="button"
              className={`button small ${act === 'release' ? 'primary' : ''}`}
              aria-label={t(`transferAct.${act}.of`, { name: transfer.teacherName })}
              onClick={() => props.onAct(act)}
            >
              {t(`transferAct.${act}.action`)}
            </button>
          ))}
        </div>
      </td>
    </tr>
  );
}
