// Decides who sees which completion: a bureau its units, the centre and the ministry the country (D8).
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { useSession } from '../../app/session';
import { Notice } from '../../ui/notice';
import { CountryView } from './country-view';
import { JurisdictionView } from './jurisdiction-view';

/** The page `/completion/108`; `?jurisdiction=` opens one from the country's table. */
export function CompletionPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const { year } = useParams({ from: '/completion/$year' });
  const { jurisdiction } = useSearch({ from: '/completion/$year' });
  return (
    <Guard actions={['JURISDICTION_COMPLETION_READ', 'COUNTRY_COMPLETION_READ']}>
      {(me) => {
        const country = may('COUNTRY_COMPLETION_READ');
        const code = jurisdiction ?? (country ? null : me.jurisdiction?.code);
        if (code) {
          return (
            <>
              {country && (
                <p>
                  <Link to="/completion/$year" params={{ year }}>
                    ← {t('completion.toCountry')}
                  </Link>
                </p>
              )}
              <JurisdictionView key={code} code={code} year={year} />
            </>
          );
        }
        if (country) return <CountryView year={year} />;
        return <Notice tone="stop">{t('problem.notAllowed')}</Notice>;
      }}
    </Guard>
  );
}
