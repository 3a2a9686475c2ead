// Decides how a cycle's windows are read at a glance, and changed where they stand (D4.5).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../app/clock';
import { formatClosing, formatInstant, formatShortDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { WindowFieldsFragment } from '../../gql/graphql';
import { Timeline } from '../../ui/timeline';
import { hasPlace } from '../completion/country-places';
import { jurisdictionName } from '../completion/unit-words';
import { EditWindowDialog } from './edit-window-dialog';
import { barOf, spanOf, ticksIn, windowRows } from './timeline-rows';
import '../../ui/timeline.css';

/** The card of the time line; choosing a bar opens its change. */
export function CycleTimeline(props: {
  year: number;
  windows: readonly WindowFieldsFragment[];
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const now = useNow(10_000);
  const language = currentLanguage();
  const [editingId, setEditingId] = useState<string | null>(null);
  const editing = props.windows.find((each) => each.id === editingId);
  if (props.windows.length === 0) return null;
  const span = spanOf(props.windows);
  const words = (window: WindowFieldsFragment) =>
    t('country.bar', {
      name: jurisdictionName(window.jurisdiction),
      audience: t(`audience.${window.audience}`),
      from: formatInstant(window.opensAt, language),
      until: formatClosing(window.extendedUntil ?? window.closesAt, language),
      state: t(`windowState.${barOf(window, now, '').state}`),
    });
  return (
    <section className="card" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('country.timeline')}</h2>
      <p className="hint">{t('country.timelineLine')}</p>
      <ul className="timeline-legend" aria-hidden="true">
        <li>
          <span className="swatch first" /> {t('audience.SCHOOL')}
        </li>
        <li>
          <span className="swatch second" /> {t('audience.TEACHER')}
        </li>
        <li>
          <span className="swatch tail" /> {t('window.extended')}
        </li>
        <li>
          <span className="swatch upcoming" /> {t('windowState.UPCOMING')}
        </li>
        <li>
          <span className="swatch closed" /> {t('windowState.CLOSED')}
        </li>
      </ul>
      <Timeline
        label={t('country.timeline')}
        {...span}
        now={now}
        nowWord={t('country.now', { instant: formatInstant(now, language) })}
        ticks={ticksIn(span).map((tick) => [tick, formatShortDay(tick, language)])}
        rows={windowRows(props.windows).map(({ jurisdiction, windows }) => ({
          key: jurisdiction.code,
          name: jurisdictionName(jurisdiction),
          short: hasPlace(jurisdiction.code)
            ? t(`country.short.${jurisdiction.code}`)
            : jurisdiction.code,
          bars: windows.map((window) => barOf(window, now, words(window))),
        }))}
        onOpen={setEditingId}
      />
      {editing && (
        <EditWindowDialog
          year={props.year}
          window={editing}
          onClose={() => setEditingId(null)}
          onDone={(sentence) => {
            setEditingId(null);
            props.onDone(sentence);
          }}
        />
      )}
    </section>
  );
}
