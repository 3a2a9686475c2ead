// Decides what stands on everybody's own page while there is no academic year: that, and the ways to what can be done meanwhile.
import { Link } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../app/session';
import type { Me } from '../app/session';
import { Notice } from '../ui/notice';

/** The page before the first academic year. */
export function NoYear({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const places: { to: LinkProps['to']; words: string; open: boolean }[] = [
    { to: '/me', words: t('nav.myRecord'), open: may('OWN_RECORD_READ') },
    { to: '/teachers', words: t('nav.teachers'), open: me.unit !== null && may('TEACHER_READ') },
    { to: '/accounts', words: t('nav.accounts'), open: may('ACCOUNT_READ') },
    { to: '/kindergartens', words: t('nav.kindergartens'), open: may('KINDERGARTEN_RUN_MANAGE') },
    { to: '/operations', words: t('nav.operations'), open: may('OPERATIONS_MANAGE') },
    { to: '/schedule', words: t('schedule.nav'), open: true },
    { to: '/help', words: t('frame.help'), open: true },
  ];
  return (
    <section className="card stack" aria-label={t('home.noCycle')}>
      <Notice tone="info">{t('home.noCycle')}</Notice>
      <ul className="offers">
        {places
          .filter((each) => each.open)
          .map((each) => (
            <li key={each.to}>
              <Link to={each.to}>{each.words}</Link>
            </li>
          ))}
      </ul>
    </section>
  );
}
