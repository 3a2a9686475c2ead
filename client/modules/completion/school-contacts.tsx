// Decides how an office sees whom to call at a school: its active chiefs and contacts (D2.9).
import { useTranslation } from 'react-i18next';
import type { SchoolStateQuery } from '../../gql/graphql';
import { RecordTable } from '../../ui/record-table';
import { reachColumns } from '../accounts/reach-columns';

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
        <RecordTable
          rows={people}
          keyOf={(each) => each.id}
          columns={[
            {
              label: t('accounts.name'),
              kind: 'name',
              cell: (each) => (
                <>
                  {each.name}
                  <small>{t(`role.${each.role}`)}</small>
                </>
              ),
            },
            ...reachColumns(t),
          ]}
        />
      )}
    </section>
  );
}
