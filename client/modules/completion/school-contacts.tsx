// Decides how an office sees whom to call at a school: its active chiefs and contacts (D2.9).
import { useTranslation } from 'react-i18next';
import type { SchoolStateQuery } from '../../gql/graphql';
import { Email } from '../../ui/email';

type Person = NonNullable<SchoolStateQuery['accountDirectory']>['edges'][number]['node'];

/** The card; with what to do where there is nobody. */
export function SchoolContacts({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="contacts-title">
      <h2 id="contacts-title">{t('schools.contacts')}</h2>
      {people.length === 0 ? (
        <p className="empty">{t('schools.noContacts')}</p>
      ) : (
        <div className="table-frame">
          <table className="stacked">
            <thead>
              <tr>
                <th scope="col">{t('accounts.name')}</th>
                <th scope="col">{t('account.telephone')}</th>
                <th scope="col">{t('account.email')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.id}>
                  <th scope="row">
                    {person.name}
                    <small>{t(`role.${person.role}`)}</small>
                  </th>
                  <td data-label={t('account.telephone')} className="numbers">
                    {person.telephone ?? '—'}
                  </td>
                  <td data-label={t('account.email')}>
                    {person.email ? <Email address={person.email} link /> : '—'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
