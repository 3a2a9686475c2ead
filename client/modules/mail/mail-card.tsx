// Decides how one mail of the demonstration is read: its subject and addressee, opened its words, with links that work.
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { DemonstrationMailsQuery } from '../../gql/graphql';
import { Dated } from '../../ui/dated';
import { mailLines } from './mail-lines';

type Mail = DemonstrationMailsQuery['demonstrationMails']['edges'][number]['node'];

const states = ['QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN'] as const;
const tones = {
  QUEUED: 'cool',
  SENDING: 'cool',
  SENT: 'good',
  FAILED: 'bad',
  UNCERTAIN: 'warm',
} as const;

/** A mail; the newest stands open. */
export function MailCard({ mail, open }: { mail: Mail; open: boolean }) {
  const { t } = useTranslation();
  const state = states.find((each) => each === mail.state);
  return (
    <li className="card mail">
      <details open={open}>
        <summary>
          <span className="mail-subject">{mail.subject}</span>
          <small className="mail-line">
            <span>{mail.to}</span>
            <span className="numbers">{formatInstant(mail.createdAt, currentLanguage())}</span>
            {state && (
              <span className={`badge ${tones[state]}`}>{t(`mailbox.state.${state}`)}</span>
            )}
          </small>
        </summary>
        <div className="mail-text">
          {mailLines(mail.text).map(({ text, path }, at) =>
            path ? (
              <p key={at}>
                <a href={path} className="button primary">
                  {t('mailbox.open')}
                </a>
                <small>{text}</small>
              </p>
            ) : (
              <p key={at}>
                <Dated text={text} />
              </p>
            ),
          )}
        </div>
      </details>
    </li>
  );
}
