// Decides how the windows of a jurisdiction are told in a line each: whose, until when, how much is left.
import { useTranslation } from 'react-i18next';
import { useNow } from '../../app/clock';
import { formatClosing, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { Audience } from '../../gql/graphql';
import { WindowBadge } from '../../ui/badge';
import { Countdown } from '../../ui/countdown';
import { Notice } from '../../ui/notice';
import { phaseAt } from '../cycles/window-groups';

/** A window with its extensions folded in; instants are ISO 8601. */
export interface StripWindow {
  audience: Audience;
  opensAt: string;
  closesAt: string;
  extended: boolean;
}

/** Nothing where there are no windows. */
export function WindowStrip({ windows }: { windows: readonly StripWindow[] }) {
  const { t } = useTranslation();
  const now = useNow(10_000);
  const language = currentLanguage();
  if (windows.length === 0) return null;
  const states = windows.map((window) => ({ window, state: phaseAt(window, now) }));
  return (
    <Notice tone={states.some(({ state }) => state === 'OPEN') ? 'time' : 'info'}>
      {states.map(({ window, state }) => (
        <p className="window-line" key={window.audience}>
          <span>
            <strong>{t(`audience.${window.audience}`)}</strong> <WindowBadge state={state} />
          </span>
          <span className="numbers">
            {state === 'UPCOMING'
              ? t('window.from', { instant: formatInstant(window.opensAt, language) })
              : t(state === 'CLOSED' ? 'window.closedAt' : 'window.until', {
                  instant: formatClosing(window.closesAt, language),
                })}
            {window.extended && <span className="badge warm">{t('window.extended')}</span>}
          </span>
          {state === 'OPEN' && <Countdown until={window.closesAt} />}
        </p>
      ))}
    </Notice>
  );
}
