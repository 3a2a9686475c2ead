// Decides what surrounds every page: the skip link, the header, the banner of simulated time.
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../ui/brand-mark';
import { useClock } from './clock';
import { Navigation } from './navigation';
import { Preferences } from './preferences';
import { SimulatedBanner } from './simulated-banner';

/** The frame of the product. */
export function Shell() {
  const { t } = useTranslation();
  const { service } = useClock();
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const shownPath = useRef(path);

  // A reader of a screen hears nothing when the address changes, unless the focus moves.
  useEffect(() => {
    if (shownPath.current === path) return;
    shownPath.current = path;
    main.current?.focus();
  }, [path]);

  return (
    <>
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <SimulatedBanner />
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
          <Navigation />
          <Preferences />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}
