// Decides how a school comes to remind its colleagues: one button, or why not now and from when on.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { ColleagueCountsQuery } from '../../gql/graphql';
import { RemindDialog } from './remind-dialog';
import { hindranceOf } from './remind-when';

/** The card; `now` is the server's instant in ms. */
export function RemindCard(props: {
  unitId: string;
  schoolYear: ColleagueCountsQuery['schoolYear'];
  now: number;
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { schoolYear } = props;
  const hindrance = hindranceOf(schoolYear, props.now);
  const instantOf = (instant: string | null) => ({
    instant: instant === null ? '' : formatInstant(instant, currentLanguage()),
  });
  return (
    <section className="card between" aria-label={t('reminder.action')}>
      <p id="remind-line">
        {hindrance
          ? t(`reminder.${hindrance.reason}`, instantOf(hindrance.from))
          : schoolYear.remindedAt
            ? t('reminder.last', instantOf(schoolYear.remindedAt))
            : t('reminder.never')}
      </p>
      <button
        type="button"
        className="button primary"
        disabled={hindrance !== null}
        aria-describedby="remind-line"
        onClick={() => setAsking(true)}
      >
        {t('reminder.action')}
      </button>
      {asking && (
        <RemindDialog
          unitId={props.unitId}
          year={schoolYear.year}
          onDone={(sentence) => {
            setAsking(false);
            props.onDone(sentence);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
