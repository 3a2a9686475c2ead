// Decides what surrounds every page: the skip link, the header, the footer, and what is said above any page.
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/notice';
import { ConnectionBar } from './connection-bar';
import { Footer } from './footer';
import { Header } from './header';
import { PageFailed } from './page-failed';
import { useWordsFor } from './page-words';
import { SessionEnded, SessionWatch } from './session-watch';
import { SimulatedBanner } from './simulated-banner';

/** The frame of the product. */
export function Shell() {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const shownPath = useRef(path);
  const words = useWordsFor(path);

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
      <Header />
      <ConnectionBar />
      <main id="main" ref={main} tabIndex={-1}>
        <SessionEnded />
        {words === 'there' && <Outlet />}
        {words === 'waiting' && <Loading />}
        {words === 'failed' && <PageFailed />}
      </main>
      <Footer />
      <SessionWatch />
    </>
  );
}
