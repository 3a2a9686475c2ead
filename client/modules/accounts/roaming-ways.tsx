// Decides how teachers get to the sign-in of another institution (D3.1).
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { RoamingProvidersDocument } from '../../gql/graphql';

/** A link for each institution; nothing where none is set up. `back` is where one was going. */
export function RoamingWays(props: { back: string | undefined }) {
  const { t } = useTranslation();
  const { data } = useQuery(RoamingProvidersDocument);
  const providers = data?.roamingProviders ?? [];
  if (providers.length === 0) return null;
  const on = props.back ? `?${new URLSearchParams({ return: props.back }).toString()}` : '';
  return (
    <section className="card stack" aria-labelledby="roaming-title">
      <div>
        <h2 id="roaming-title">{t('roamingIn.title')}</h2>
        <p className="hint">{t('roamingIn.line')}</p>
      </div>
      <div className="actions column">
        {providers.map(({ id, name, startUrl }) => (
          // Signing in elsewhere leaves the page: no link of the router.
          <a key={id} href={startUrl + on} className="button">
            {t('roamingIn.action', { name })}
          </a>
        ))}
      </div>
    </section>
  );
}
