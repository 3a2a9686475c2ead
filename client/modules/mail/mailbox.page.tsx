// Decides how a demonstration shows the mails that it would have sent: everybody reads everybody's, nobody in it is real.
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { useDebounced } from '../../app/debounced';
import { NotFound } from '../../app/not-found';
import { DemonstrationMailsDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Loading } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { MailCard } from './mail-card';

const pageSize = 20;

/** The page `/mailbox`; there is none outside of a demonstration. */
export function MailboxPage() {
  const { service } = useClock();
  if (!service) return <Loading />;
  return service.demonstration ? <Mailbox /> : <NotFound />;
}

function Mailbox() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const to = useDebounced(text.trim());
  return (
    <>
      <PageHead title={t('mailbox.title')} line={t('mailbox.line')} />
      <section className="card">
        <Field id="to" label={t('mailbox.to')} hint={t('mailbox.toHint')} className="mail-to">
          {(control) => (
            <input
              {...control}
              type="search"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={100}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      </section>
      <Mails key={to} to={to} />
      <p>
        <Link to="/ui">{t('mailbox.widgets')}</Link>
      </p>
    </>
  );
}

function Mails({ to }: { to: string }) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<Cursors>([null]);
  const { data, error, loading, refetch } = useQuery(DemonstrationMailsDocument, {
    fetchPolicy: 'cache-and-network',
    variables: { to: to || null, first: pageSize, after: cursors.at(-1) ?? null },
  });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <RowsLoading />;
  const { edges, pageInfo } = data.demonstrationMails;
  return (
    <div className="stack" aria-busy={loading}>
      <button
        type="button"
        className="button"
        disabled={loading}
        onClick={() => (cursors.length > 1 ? setCursors([null]) : void refetch())}
      >
        {t(loading ? 'wait' : 'mailbox.again')}
      </button>
      {edges.length === 0 && (
        <p className="empty">{t(to ? 'mailbox.noneFound' : 'mailbox.none')}</p>
      )}
      <ul className="mails">
        {edges.map(({ node }, at) => (
          <MailCard key={node.id} mail={node} open={at === 0 && cursors.length === 1} />
        ))}
      </ul>
      {(cursors.length > 1 || pageInfo.hasNextPage) && (
        <Pager
          cursors={cursors}
          next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
          onTurn={setCursors}
        />
      )}
    </div>
  );
}
