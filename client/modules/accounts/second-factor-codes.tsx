// Decides how recovery codes are shown, which nobody sees twice.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';

/** The codes, to be printed, copied or written down. */
export function RecoveryCodes(props: { codes: readonly string[]; done: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that asked for them is gone, and the focus with it.
  useEffect(() => heading.current?.focus(), []);

  async function copy() {
    try {
      await navigator.clipboard.writeText(props.codes.join('\n'));
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }

  return (
    <section className="card stack" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes" ref={heading} tabIndex={-1}>
        {t('factor.codesTitle')}
      </h2>
      {props.codes.length === 0 ? (
        <p>{t('factor.codesNone')}</p>
      ) : (
        <>
          <p>{t('factor.codesLine')}</p>
          <ul className="recovery-codes">
            {props.codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
          <div className="actions">
            <button type="button" className="button" onClick={() => void copy()}>
              {t('factor.copy')}
            </button>
            <button type="button" className="button" onClick={() => window.print()}>
              {t('factor.print')}
            </button>
          </div>
        </>
      )}
      {copied && (
        <Notice tone="done" live>
          {t('factor.copied')}
        </Notice>
      )}
      <button type="button" className="button primary" onClick={props.done}>
        {t('factor.kept')}
      </button>
    </section>
  );
}
