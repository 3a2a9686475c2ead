// Decides how teachers get to the sign-in of another institution, and what is said when it did not succeed (D3.1).
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { RoamingProvidersDocument } from '../../gql/graphql';
import { Notice } from '../../ui/notice';

/** Said when one came back from the other institution without being signed in. */
export function RoamingFailed() {
  const { t } = useTranslation();
  return (
    <Notice tone="stop" live>
      <p>
        <strong>{t('roamingIn.failed')}</strong>
      </p>
      <p>{t('roamingIn.failedNext')}</p>
    </Notice>
  );
}

/** A link for each institution; nothing where none is set up. */
export function RoamingWays() {
  const { t } = useTranslation();
  const { data } = useQuery(RoamingProvidersDocument);
  const providers = data?.roamingProviders ?? [];
  if (providers.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="roaming-title">
      <div>
        <h2 id="roaming-title">{t('roamingIn.title')}</h2>
        <p className="hint">{t('roamingIn.line')}</p>
      </div>
      <div className="actions column">
        {providers.map(({ id, name, startUrl }) => (
          // Signing in elsewhere leaves the page: no link of the router.
          <a key={id} href={startUrl} className="button">
            {t('roamingIn.action', { name })}
          </a>
        ))}
      </div>
    </section>
  );
}
