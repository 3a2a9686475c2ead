// Decides how a bureau reads who asks for more time: the oldest wish is not lost, what was decided stays to be read.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../app/use-pages';
import { formatClosing, formatCount, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { RequestsToDecideDocument } from '../../gql/graphql';
import type { ExtensionRequestState, RequestToDecideFragment } from '../../gql/graphql';
import { PagedList } from '../../ui/paged-list';
import { GrantDialog, RefuseDialog } from './decide-dialogs';
import { useWhose } from './decide-whose';

const tones = { PENDING: 'warm', GRANTED: 'good', REFUSED: 'bad', WITHDRAWN: 'plain' } as const;

type Asking = { act: 'grant' | 'refuse'; request: RequestToDecideFragment };

/** The requests of one state, newest first; null for all. `onDone` gets a sentence once one is decided. */
export function DecideRequests(props: {
  year: number;
  /** Null for all that one may see. */
  jurisdictionCode: string | null;
  state: ExtensionRequestState | null;
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Asking | null>(null);
  const pages = usePages(
    RequestsToDecideDocument,
    { year: props.year, jurisdictionCode: props.jurisdictionCode, state: props.state },
    (data) => data.extensionRequests,
  );
  const close = () => setAsking(null);
  const finish = (sentence: string) => {
    props.onDone(sentence);
    close();
  };
  return (
    <>
      <p className="list-count" role="status">
        {pages.total !== null &&
          t('decide.count', { count: pages.total, n: formatCount(pages.total) })}
      </p>
      <PagedList
        pages={pages}
        empty={t(props.state === 'PENDING' ? 'decide.nonePending' : 'decide.none')}
      >
        {(requests) => (
          <ul className="requests">
            {requests.map((request) => (
              <Request
                key={request.id}
                request={request}
                onAct={(act) => setAsking({ act, request })}
              />
            ))}
          </ul>
        )}
      </PagedList>
      {asking?.act === 'grant' && (
        <GrantDialog request={asking.request} onDone={finish} onClose={close} />
      )}
      {asking?.act === 'refuse' && (
        <RefuseDialog request={asking.request} onDone={finish} onClose={close} />
      )}
    </>
  );
}

function Request(props: {
  request: RequestToDecideFragment;
  onAct: (act: 'grant' | 'refuse') => void;
}) {
  const { t } = useTranslation();
  const whose = useWhose();
  const language = currentLanguage();
  const { request } = props;
  return (
    <li>
      <p className="card-head">
        <strong>{whose(request)}</strong>
        <span className={`badge ${tones[request.state]}`}>
          {t(`extension.state.${request.state}`)}
        </span>
      </p>
      <p>{t('extension.until', { instant: formatClosing(request.wantedUntil, language) })}</p>
      <p>{t('decide.reason', { reason: request.reason })}</p>
      <p className="hint">
        {t('decide.askedAt', { instant: formatInstant(request.askedAt, language) })}
      </p>
      {request.grantedUntil !== null && (
        <p>
          {t('extension.grantedUntil', { instant: formatClosing(request.grantedUntil, language) })}
        </p>
      )}
      {request.decisionReason !== null && (
        <p>{t('decide.because', { reason: request.decisionReason })}</p>
      )}
      {request.mayDecide && (
        <div className="actions">
          <button type="button" className="button primary" onClick={() => props.onAct('grant')}>
            {t('decide.grant')}
            <span className="hidden"> {whose(request)}</span>
          </button>
          <button type="button" className="button" onClick={() => props.onAct('refuse')}>
            {t('decide.refuse')}
            <span className="hidden"> {whose(request)}</span>
          </button>
        </div>
      )}
    </li>
  );
}
