// Decides how one is warned before a session ends that nobody uses, and what is said once it has ended.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { lastUse, onUse } from './activity';
import { typingIsKept } from './drafts';
import { useSession } from './session';
import type { Me } from './session';
import { endOf, warning } from './session-end';
import type { SessionSpan } from './session-end';
import { SignOut } from './sign-out';

/** The seconds at which the time that is left is read out. */
const told = [10, 30, 60, 120];

/** Watches over the session of whoever is signed in. */
export function SessionWatch() {
  const { me, span } = useSession();
  return me && span ? <Watch key={me.id} me={me} span={span} /> : null;
}

function Watch({ me, span }: { me: Me; span: SessionSpan }) {
  const { t } = useTranslation();
  const { reload, expire } = useSession();
  const end = endOf(span, useSyncExternalStore(onUse, lastUse));
  const [left, setLeft] = useState<number | null>(null);
  const [ending, setEnding] = useState(false);
  const [known, setKnown] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const look = () => {
      const ms = end.at - Date.now();
      setLeft(ms <= warning ? Math.max(0, Math.ceil(ms / 1000)) : null);
    };
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [end.at]);
  useEffect(() => {
    if (left !== 0 || ending) return;
    setEnding(true);
    void expire();
  }, [left, ending, expire]);

  const shown = left !== null && !(end.final && known);
  // The dialog gives the focus to its first button, which closes it; what is asked stands further on.
  useEffect(() => {
    if (shown) stay.current?.focus();
  }, [shown]);

  if (!shown) return null;
  const words = { minutes: Math.floor(left / 60), seconds: left % 60 };
  const goOn = () => (end.final ? setKnown(true) : void reload());
  const step = told.find((each) => left <= each);
  return (
    <Dialog title={t('frame.ending')} urgent onClose={goOn}>
      <div className="stack">
        <p>{t(end.final ? 'frame.endingFinal' : 'frame.endingIdle')}</p>
        <p>{t(typingIsKept() ? 'frame.kept' : 'frame.endingUnsent')}</p>
        <p className="time-left numbers" aria-hidden="true">
          {t('left.minutes', words)}
        </p>
        <p className="hidden" aria-live="assertive">
          {step === undefined ? '' : t('frame.endingIn', { seconds: step })}
        </p>
        <div className="actions">
          <button ref={stay} type="button" className="button primary" onClick={goOn}>
            {t(end.final ? 'frame.understood' : 'frame.goOn')}
          </button>
          <SignOut me={me} />
        </div>
      </div>
    </Dialog>
  );
}

/** Said above the page after a session has ended unasked: what happened, and what became of the typing. */
export function SessionEnded() {
  const { t } = useTranslation();
  const { me, ended } = useSession();
  if (me || !ended) return null;
  return (
    <Notice tone="time" live>
      <p>
        <strong>{t('frame.ended')}</strong>
      </p>
      <p>{t('frame.endedLine')}</p>
    </Notice>
  );
}
