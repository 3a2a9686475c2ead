// Decides how a school reads its two windows, and asks its bureau for more time where one is short (D4.5).
import { useTranslation } from 'react-i18next';
import { useNow } from '../../app/clock';
import { formatClosing, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { OwnRequestFieldsFragment, SchoolYearFieldsFragment } from '../../gql/graphql';
import { WindowBadge } from '../../ui/badge';
import { Countdown } from '../../ui/countdown';
import { phaseAt } from '../cycles/window-groups';
import { OwnRequests } from '../extensions/own-requests';

/** The card of windows and requests; `onAsk` is null for who may not ask, or while nothing can be asked. */
export function WindowsCard(props: {
  year: SchoolYearFieldsFragment;
  requests: readonly OwnRequestFieldsFragment[];
  onAsk: (() => void) | null;
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const now = useNow(10_000);
  const language = currentLanguage();
  return (
    <section className="card" aria-labelledby="school-windows-title">
      <h2 id="school-windows-title">{t('school.windows')}</h2>
      <ul className="requests">
        {props.year.windows.map((window) => {
          const state = phaseAt(window, now);
          return (
            <li key={window.audience}>
              <p className="card-head">
                <strong>{t(`audience.${window.audience}`)}</strong>
                <WindowBadge state={state} />
              </p>
              <p>
                {state === 'UPCOMING'
                  ? t('window.from', { instant: formatInstant(window.opensAt, language) })
                  : t(state === 'CLOSED' ? 'window.closedAt' : 'window.until', {
                      instant: formatClosing(window.closesAt, language),
                    })}
                {window.extended && <span className="badge warm">{t('window.extended')}</span>}
              </p>
              {state === 'OPEN' && (
                <p>
                  <Countdown until={window.closesAt} />
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {props.onAsk && (
        <div className="actions">
          <button type="button" className="button small" onClick={props.onAsk}>
            {t('extension.ask')}
          </button>
        </div>
      )}
      {props.requests.length > 0 && (
        <>
          <h3>{t('school.requests')}</h3>
          <OwnRequests requests={props.requests} audiences onDone={props.onDone} />
        </>
      )}
    </section>
  );
}
