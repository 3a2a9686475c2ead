// Decides how the requests of a list read: what the server says may be done, no more.
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { TransferFieldsFragment } from '../../gql/graphql';
import { Dated } from '../../ui/dated';
import { RecordTable } from '../../ui/record-table';
import type { TransferAct } from './transfer-dialog';

const tones = { PENDING: 'cool', RELEASED: 'good', REFUSED: 'bad', WITHDRAWN: 'plain' } as const;

/** The requests of one page, each with its buttons. */
export function TransferTable(props: {
  transfers: readonly TransferFieldsFragment[];
  onAct: (transfer: TransferFieldsFragment, act: TransferAct) => void;
}) {
  const { t } = useTranslation();
  const language = currentLanguage();
  return (
    <RecordTable
      className="transfers"
      rows={props.transfers}
      keyOf={(each) => each.id}
      edge={(each) => (each.state === 'PENDING' && each.mayDecide ? 'open' : undefined)}
      columns={[
        {
          label: t('teachers.name'),
          kind: 'name',
          cell: ({ teacherName, nationalIdMasked }) => (
            <>
              {teacherName}
              {nationalIdMasked && <small className="numbers">{nationalIdMasked}</small>}
            </>
          ),
        },
        {
          label: t('account.unit'),
          head: t('transfers.units'),
          cell: ({ fromUnit, toUnit }) => (
            <>
              <span className="way">{fromUnit.name}</span>
              <span className="way">
                <span aria-hidden="true">→{'\u00a0'}</span>
                {toUnit.name}
              </span>
            </>
          ),
        },
        {
          label: t('transfers.requested'),
          className: 'numbers',
          cell: ({ requestedAt }) => formatInstant(requestedAt, language),
        },
        { label: t('transfers.state'), cell: (each) => <Standing transfer={each} /> },
        {
          label: t('transfers.acts'),
          kind: 'act',
          className: 'buttons',
          cell: (each) => (
            <div className="actions">
              {actsOf(each).map((act) => (
                <button
                  key={act}
                  type="button"
                  className={`button small ${act === 'release' ? 'primary' : ''}`}
                  aria-label={t(`transferAct.${act}.of`, { name: each.teacherName })}
                  onClick={() => props.onAct(each, act)}
                >
                  {t(`transferAct.${act}.action`)}
                </button>
              ))}
            </div>
          ),
        },
      ]}
    />
  );
}

function actsOf({ state, mayDecide, mayWithdraw }: TransferFieldsFragment): TransferAct[] {
  if (state !== 'PENDING') return [];
  return [
    ...(mayDecide ? (['release', 'refuse'] as const) : []),
    ...(mayWithdraw ? (['withdraw'] as const) : []),
  ];
}

/** How it stands, since when or until when, and why. */
function Standing({ transfer }: { transfer: TransferFieldsFragment }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const { state, decidedAt, reason } = transfer;
  return (
    <>
      <span className={`badge ${tones[state]}`}>{t(`transferState.${state}`)}</span>
      {state === 'PENDING' && (
        <small>
          <Dated
            text={t('transfers.bureauFrom', {
              instant: formatInstant(transfer.bureauFrom, language),
            })}
          />
        </small>
      )}
      {decidedAt && <small>{formatInstant(decidedAt, language)}</small>}
      {reason && <small>{t('teacher.why', { reason })}</small>}
    </>
  );
}
