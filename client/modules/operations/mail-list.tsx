// Decides how the outbox is looked through: by state, the newest first, a page at a time.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../app/format';
import { usePages } from '../../app/use-pages';
import { QueuedMailsDocument } from '../../gql/graphql';
import type { QueuedMailFieldsFragment } from '../../gql/graphql';
import { ChoiceField } from '../../ui/choice-field';
import { DoneNotice, useSaid } from '../../ui/done-notice';
import { PagedList } from '../../ui/paged-list';
import { MailTable } from './mail-table';
import { MAIL_STATES, operationsSearch } from './operations-search';
import { RetryMailDialog } from './retry-mail-dialog';

/** The card of the mails; neither address nor words are shown (D3.8). */
export function MailList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { state } = useSearch({ from: '/operations' });
  const pages = usePages(QueuedMailsDocument, { state: state ?? null }, (data) => data.mails);
  const [asking, setAsking] = useState<QueuedMailFieldsFragment | null>(null);
  const [done, setDone] = useSaid();
  return (
    <section className="card" aria-labelledby="mails-title">
      <div className="between">
        <h2 id="mails-title">
          {pages.total === null
            ? t('operations.mails')
            : t('operations.mailsCount', { count: formatCount(pages.total) })}
        </h2>
        <ChoiceField
          id="mail-state"
          label={t('operations.column.state')}
          none={t('operations.allStates')}
          value={state ?? null}
          options={MAIL_STATES.map((each) => [each, t(`operations.mailState.${each}`)])}
          onChange={(chosen) =>
            void navigate({
              to: '/operations',
              search: operationsSearch({ state: chosen }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      <p className="hint">{t('operations.mailsLine')}</p>
      <DoneNotice moment={done} />
      <PagedList
        pages={pages}
        empty={t(state === undefined ? 'operations.noMails' : 'operations.noneOfState')}
      >
        {(mails) => <MailTable mails={mails} onRetry={setAsking} />}
      </PagedList>
      {asking && (
        <RetryMailDialog
          mail={asking}
          onClose={() => setAsking(null)}
          onDone={(sentence) => {
            setAsking(null);
            setDone(sentence);
          }}
        />
      )}
    </section>
  );
}
