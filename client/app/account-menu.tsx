// Decides what stands behind one's own name: who one is signed in as, own data, the look of the screen, the way out.
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../ui/disclosure';
import { PersonIcon } from '../ui/icons';
import { LanguageButton, ThemeButton } from './choices';
import { useSession } from './session';
import type { Me } from './session';
import { SignOut } from './sign-out';

/** The menu at the end of the header. */
export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const page = useLocation({ select: (location) => location.href });
  const place = me.unit?.name ?? me.jurisdiction?.name;
  return (
    <Disclosure
      className="account-menu"
      page={page}
      face={
        <>
          <PersonIcon />
          <span className="who">
            {me.name}
            <small>{place ?? t(`role.${me.role}`)}</small>
          </span>
          <span className="hidden">{t('frame.account')}</span>
        </>
      }
    >
      <div className="account-words">
        <strong>{me.name}</strong>
        <small>{[place, t(`role.${me.role}`)].filter(Boolean).join('・')}</small>
        <small>{t('frame.userName', { name: me.userName })}</small>
      </div>
      <ul className="menu-links">
        {may('OWN_ACCOUNT') && (
          <li>
            <Link to="/account">{t('nav.myAccount')}</Link>
          </li>
        )}
        {may('OWN_RECORD_READ') && (
          <li>
            <Link to="/me">{t('nav.myRecord')}</Link>
          </li>
        )}
        <li>
          <Link to="/password">{t('password.title')}</Link>
        </li>
        <li>
          <Link to="/help">{t('frame.help')}</Link>
        </li>
      </ul>
      <div className="menu-choices">
        <ThemeButton named />
        <LanguageButton />
      </div>
      <SignOut key={me.id} me={me} />
    </Disclosure>
  );
}
