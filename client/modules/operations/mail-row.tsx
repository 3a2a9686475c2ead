// Decides how one mail of the outbox is read: which it is, for which unit, how it stands, why not, and sending it again.
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { MailState, QueuedMailFieldsFragment } from '../../gql/graphql';
import { None } from '../../ui/none';
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

/** A row; `onRetry` asks whether it is sent again. */
export function MailRow(props: { mail: QueuedMailFieldsFragment; onRetry: () => void }) {
  const { t } = useTranslation();
  const nameOf = useTemplateName();
  const language = currentLanguage();
  const { mail } = props;
  return (
    <tr>
      <th scope="row">
        {nameOf(mail.template)}
        <small>{mail.unit?.name ?? t('operations.noUnit')}</small>
      </th>
      <td data-label={t('operations.column.state')}>
        <span className={`badge ${tones[mail.state]}`}>
          {t(`operations.mailState.${mail.state}`)}
        </span>
      </td>
      <td data-label={t('operations.column.written')} className="numbers instant-cell">
        {formatInstant(mail.createdAt, language)}
        {mail.sentAt !== null && (
          <small>{t('operations.sentAt', { instant: formatInstant(mail.sentAt, language) })}</small>
        )}
        {mail.nextAt !== null && (
          <small>{t('operations.nextAt', { instant: formatInstant(mail.nextAt, language) })}</small>
        )}
      </td>
      <td data-label={t('operations.column.attempts')} className="number">
        {mail.attempts}
      </td>
      <td data-label={t('operations.column.error')}>
        {mail.lastError === null ? <None /> : <Reason code={mail.lastError} />}
      </td>
      <td className="act">
        {mail.retriable && (
          <button type="button" className="button small" onClick={props.onRetry}>
            {t('operations.retry')}
            <span className="hidden">{nameOf(mail.template)}</span>
          </button>
        )}
      </td>
    </tr>
  );
}
