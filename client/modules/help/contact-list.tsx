// Decides how whom to call is read: each with telephone and address.
import { useTranslation } from 'react-i18next';
import { Email } from '../../ui/email';

/** Somebody to call. */
export interface Contact {
  id: string;
  name: string;
  telephone: string | null;
  email: string | null;
}

/** The list; what is not known is a dash. */
export function ContactList({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useTranslation();
  return (
    <ul className="contacts">
      {contacts.map((each) => (
        <li key={each.id}>
          <strong>{each.name}</strong>
          <span className="numbers">
            <span className="hint">{t('help.telephone')}</span> {each.telephone ?? '—'}
          </span>
          <span>
            <span className="hint">{t('help.email')}</span>{' '}
            {each.email ? <Email address={each.email} link /> : '—'}
          </span>
        </li>
      ))}
    </ul>
  );
}
