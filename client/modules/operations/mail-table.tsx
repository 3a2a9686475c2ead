// Decides how the mails of the outbox are read: which each is, for which unit, how it stands, why not, and sending it again.
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { MailState, QueuedMailFieldsFragment } from '../../gql/graphql';
import { None } from '../../ui/none';
import { RecordTable } from '../../ui/record-table';
import { mailReason } from './mail-reasons';
import { MAIL_TEMPLATES } from './mail-templates';

const tones: Readonly<Record<MailState, string>> = {
  QUEUED: 'cool',
  SENDING: 'cool',
  SENT: 'good',
  FAILED: 'bad',
  UNCERTAIN: 'warm',
};

/** What a kind of mail is called. */
export function useTemplateName(): (template: string) => string {
  const { t } = useTranslation();
  return (template) => {
    const known = MAIL_TEMPLATES.find((each) => each === template);
    return known ? t(`operations.template.${known}`) : template;
  };
}

/** Why it did not leave, and the code that whoever runs the mail server asks for. */
function Reason({ code }: { code: string }) {
  const { t } = useTranslation();
  const reason = mailReason(code);
  if (reason === null) return code;
  return (
    <>
      {t(`operations.reason.${reason}`)}
      {!code.endsWith('LAPSED') && <small>{code}</small>}
    </>
  );
}

/** The mails of one page; `onRetry` asks whether one is sent again. */
export function MailTable(props: {
  mails: readonly QueuedMailFieldsFragment[];
  onRetry: (mail: QueuedMailFieldsFragment) => void;
}) {
  const { t } = useTranslation();
  const nameOf = useTemplateName();
  const language = currentLanguage();
  return (
    <RecordTable
      rows={props.mails}
      keyOf={(mail) => mail.id}
      columns={[
        {
          label: t('operations.column.mail'),
          kind: 'name',
          cell: ({ template, unit }) => (
            <>
              {nameOf(template)}
              <small>{unit?.name ?? t('operations.noUnit')}</small>
            </>
          ),
        },
        {
          label: t('operations.column.state'),
          cell: ({ state }) => (
            <span className={`badge ${tones[state]}`}>{t(`operations.mailState.${state}`)}</span>
          ),
        },
        {
          label: t('operations.column.written'),
          className: 'numbers instant-cell',
          cell: ({ createdAt, sentAt, nextAt }) => (
            <>
              {formatInstant(createdAt, language)}
              {sentAt !== null && (
                <small>
                  {t('operations.sentAt', { instant: formatInstant(sentAt, language) })}
                </small>
              )}
              {nextAt !== null && (
                <small>
                  {t('operations.nextAt', { instant: formatInstant(nextAt, language) })}
                </small>
              )}
            </>
          ),
        },
        {
          label: t('operations.column.attempts'),
          kind: 'number',
          cell: ({ attempts }) => attempts,
        },
        {
          label: t('operations.column.error'),
          cell: ({ lastError }) => (lastError === null ? <None /> : <Reason code={lastError} />),
        },
        {
          label: t('operations.retry'),
          kind: 'act',
          cell: (mail) =>
            mail.retriable && (
              <button type="button" className="button small" onClick={() => props.onRetry(mail)}>
                {t('operations.retry')}
                <span className="hidden">{nameOf(mail.template)}</span>
              </button>
            ),
        },
      ]}
    />
  );
}
