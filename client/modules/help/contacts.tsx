// Decides whom one is told to call: the national centre, and for who is signed in those of the own unit.
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { useSession } from '../../app/session';
import { OwnContactsDocument } from '../../gql/graphql';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { hasTiers } from '../accounts/tiers';
import { ContactList } from './contact-list';

/** The card of telephones and addresses. */
export function Contacts() {
  const { t } = useTranslation();
  const { service } = useClock();
  const { me, may } = useSession();
  const directory = may('ACCOUNT_DIRECTORY_READ');
  return (
    <section className="card stack" aria-labelledby="contacts-title">
      <h2 id="contacts-title">{t('help.contacts')}</h2>
      {service && (
        <ContactList
          contacts={[
            {
              id: 'centre',
              name: t('help.centre'),
              telephone: service.centreTelephone,
              email: service.centreEmail,
            },
          ]}
        />
      )}
      {directory && me?.unit && hasTiers(me.unit.kind) && <OwnUnit unit={me.unit} />}
      {directory ? (
        <p>
          <Link to="/directory">{t('help.directory')}</Link>
        </p>
      ) : (
        <p className="hint">{t('help.signedOut')}</p>
      )}
    </section>
  );
}

function OwnUnit({ unit }: { unit: { id: string; name: string } }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(OwnContactsDocument, {
    variables: { unitId: unit.id },
  });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <RowsLoading rows={2} />;
  const contacts = data.accountDirectory.edges.map(({ node }) => ({
    ...node,
    name: `${node.name}・${t(`role.${node.role}`)}`,
  }));
  return (
    <>
      <h3>{t('help.own', { unit: unit.name })}</h3>
      {contacts.length === 0 ? (
        <p className="hint">{t('help.ownNone')}</p>
      ) : (
        <ContactList contacts={contacts} />
      )}
    </>
  );
}
