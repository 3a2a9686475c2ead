// Decides how one chooses the language and the look of the screen; both are kept in this browser.
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ThemeIcon } from '../ui/icons';
import { askAgain } from './apollo';
import { chooseLanguage, currentLanguage } from './i18n/language';
import { chooseTheme, currentTheme } from './theme';

/** Changes to the other language; it is written in that language. */
export function LanguageButton() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [failed, setFailed] = useState(false);
  const other = currentLanguage() === 'en' ? 'zh-Hant' : 'en';

  async function choose() {
    setFailed(false);
    try {
      await chooseLanguage(other);
    } catch {
      setFailed(true);
      return;
    }
    // Sentences of the server come in the language in which they were asked for.
    askAgain(client);
  }

  return (
    <>
      <button
        type="button"
        className="button small quiet"
        lang={other}
        onClick={() => void choose()}
      >
        {other === 'en' ? 'English' : '中文'}
      </button>
      {failed && (
        <span className="hint" role="alert">
          {t('problem.offline')}
        </span>
      )}
    </>
  );
}

/** Changes between light and dark; `named` shows the words, otherwise the sign alone. */
export function ThemeButton({ named = false }: { named?: boolean }) {
  const { t } = useTranslation();
  const [theme, setTheme] = useState(currentTheme);
  const other = theme === 'dark' ? 'light' : 'dark';
  const label = t(`theme.${other}`);
  return (
    <button
      type="button"
      className={`button small quiet ${named ? '' : 'icon'}`}
      aria-label={named ? undefined : label}
      title={named ? undefined : label}
      onClick={() => {
        chooseTheme(other);
        setTheme(other);
      }}
    >
      <ThemeIcon />
      {named && label}
    </button>
  );
}
