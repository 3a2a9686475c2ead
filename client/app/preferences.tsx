// Decides what stands at the end of the header: who is signed in, the language, the theme.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage } from './i18n/language';
import { useSession } from './session';
import { SignOut } from './sign-out';
import { chooseTheme, currentTheme } from './theme';

/** Language and theme, kept in this browser, and the way in or out. */
export function Preferences() {
  const { t } = useTranslation();
  const { me, may, status } = useSession();
  const [theme, setTheme] = useState(currentTheme);
  const other = theme === 'dark' ? 'light' : 'dark';

  return (
    <div className="preferences">
      {me && (
        <Link
          to={may('OWN_ACCOUNT') ? '/account' : may('OWN_RECORD_READ') ? '/me' : '/password'}
          className="who"
          title={me.userName}
        >
          {me.name}
          <small>{me.unit?.name ?? me.jurisdiction?.name ?? t(`role.${me.role}`)}</small>
        </Link>
      )}
      {status === 'known' && !me && (
        <Link to="/sign-in" className="button small primary">
          {t('signIn.action')}
        </Link>
      )}
      {me && <SignOut key={me.id} me={me} />}
      <button
        type="button"
        className="button small quiet icon"
        aria-label={t(`theme.${other}`)}
        title={t(`theme.${other}`)}
        onClick={() => {
          chooseTheme(other);
          setTheme(other);
        }}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.8" />
          <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
        </svg>
      </button>
      <button
        type="button"
        className="button small quiet"
        lang={currentLanguage() === 'en' ? 'zh-Hant' : 'en'}
        onClick={() => void chooseLanguage(currentLanguage() === 'en' ? 'zh-Hant' : 'en')}
      >
        {currentLanguage() === 'en' ? '中文' : 'English'}
      </button>
    </div>
  );
}
