// Decides how the identities elsewhere that open the own account are read: whose, since when, known by what (D3.1).
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { MyRecordFieldsFragment } from '../../gql/graphql';

/** The card of the linked identities. */
export function RoamingLinks(props: { links: MyRecordFieldsFragment['roamingLinks'] }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="links-title">
      <h2 id="links-title">{t('myRecord.links')}</h2>
      <p className="hint">
        {t(props.links.length > 0 ? 'myRecord.linksLine' : 'myRecord.linksNone')}
      </p>
      <ul className="history">
        {props.links.map(({ issuer, name, linkedAt, linkedBy }) => (
          <li key={`${issuer} ${linkedAt}`}>
            <p>
              <strong>{name}</strong>
            </p>
            <p className="hint">
              {t('myRecord.linkedBy', {
                day: formatDay(linkedAt, currentLanguage()),
                by: t(`auditValue.${linkedBy}`),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
