// Decides what anyone sees before signing in: the way in, what is open for whom, and who took part so far.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';
import { OpenWindows } from './open-windows';
import { Participation } from './participation';

/** The home page of who is signed out. */
export function Welcome() {
  const { t } = useTranslation();
  return (
    <>
      <section className="hero">
        <PageHead title={t('home.title')} line={t('home.line')} />
        <Link to="/sign-in" className="button primary large">
          {t('home.start')}
        </Link>
      </section>
      <OpenWindows />
      <Participation />
    </>
  );
}
