// Decides what a plan's page says of its window: how long it is open still, or why nothing can be written, with the instants.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClosing, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { WindowPhase, WindowStateFieldsFragment } from '../../gql/graphql';
import { Countdown } from '../../ui/countdown';
import { Dated } from '../../ui/dated';
import { Notice } from '../../ui/notice';

/** The strip under the heading; `state` is judged on the server's clock. */
export function PlanWindow(props: {
  window: WindowStateFieldsFragment;
  state: WindowPhase;
  /** The way on once it has closed. */
  whenClosed?: ReactNode;
}) {
  const { t } = useTranslation();
  const { window, state } = props;
  const language = currentLanguage();
  const from = t('window.from', { instant: formatInstant(window.opensAt, language) });
  const until = t('window.until', { instant: formatClosing(window.closesAt, language) });
  if (state === 'OPEN') {
    return (
      <Notice tone="time">
        <p className="window-line">
          <strong>{until}</strong>
          <Countdown until={window.closesAt} />
          {window.extended && <span className="badge warm">{t('window.extended')}</span>}
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="info">
      <p>
        <strong>{t(state === 'UPCOMING' ? 'window.notYet' : 'window.over')}</strong>
      </p>
      <p>
        <Dated text={`${from} ${until}`} />
      </p>
      {state === 'CLOSED' && props.whenClosed}
    </Notice>
  );
}
