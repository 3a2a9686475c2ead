// Decides how a mail is shown before it goes out: its subject and its lines as the reader will see them.
import { useTranslation } from 'react-i18next';

/** A sample of the mail; the lines of `text` are separated by \n. */
export function MailPreview({ subject, text }: { subject: string; text: string }) {
  const { t } = useTranslation();
  return (
    <figure className="reminder-mail" aria-label={t('reminder.mail')}>
      <figcaption>{t('reminder.mail')}</figcaption>
      <p>
        <strong>{t('reminder.subject', { subject })}</strong>
      </p>
      <div className="reminder-lines" tabIndex={0} role="group" aria-label={t('reminder.mail')}>
        {text}
      </div>
    </figure>
  );
}
