// Decides how a unit reminds somebody to sign up: words to hand on, with the address, since nobody else can do it for them (D3.1).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What to do for somebody who is 待申請, and the words to copy. */
export function SignUpReminder() {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const address = `${window.location.origin}/sign-up`;

  async function copy() {
    try {
      await navigator.clipboard.writeText(t('signUpReminder.text', { address }));
      setCopied(true);
    } catch {
      // Without leave for the clipboard the address above is still there to be read out.
      setCopied(false);
    }
  }

  return (
    <div className="reminder">
      <p>{t('signUpReminder.line', { address })}</p>
      <div className="actions">
        <button type="button" className="button small" onClick={() => void copy()}>
          {t('signUpReminder.copy')}
        </button>
        <span role="status">{copied && t('signUpReminder.copied')}</span>
      </div>
    </div>
  );
}
