// Decides what stands at the top of every page: the brand, the pages that are open to one, what is new, one's own menu.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../ui/brand-mark';
import { AccountMenu } from './account-menu';
import { Bell } from './bell';
import { LanguageButton, ThemeButton } from './choices';
import { useClock } from './clock';
import { Navigation } from './navigation';
import { useSession } from './session';

/** The header; who is signed out finds the way in, the language and the look. */
export function Header() {
  const { t } = useTranslation();
  const { service } = useClock();
  const { me, status } = useSession();
  return (
    <header className="top">
      <div className="top-inner">
        <Link to="/" className="brand">
          <BrandMark />
          <span>
            <strong>{t('product')}</strong>
            <small>
              {service?.currentYear
                ? t('yearLong', { year: service.currentYear })
                : t('productLine')}
            </small>
          </span>
        </Link>
        {me && <Navigation me={me} />}
        <div className="top-end">
          {me && !me.mustChangePassword && me.secondFactor === 'DONE' && <Bell me={me} />}
          {me && <AccountMenu me={me} />}
          {!me && (
            <>
              {status === 'known' && (
                <Link to="/sign-in" className="button small primary">
                  {t('signIn.action')}
                </Link>
              )}
              <ThemeButton />
              <LanguageButton />
            </>
          )}
        </div>
      </div>
    </header>
  );
}
