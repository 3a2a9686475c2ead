// Decides how the history of an account is read: when, what, by whom, why, and which values changed (D2.7).
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { fieldKey, realChanges, valueParts } from './history-words';
import type { HistoryEntry } from './history-words';

/** An instant as the history keeps it. */
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const nobody = ['JOB', 'COMMAND', 'ANONYMOUS'] as const;

/** The card of the history; its pager stands below. */
export function AccountHistory(props: { entries: readonly HistoryEntry[]; children: ReactNode }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const word = (value: string | null) =>
    formatList(
      valueParts(value).map(({ part, key }) => {
        if (key) return t(key);
        return instant.test(part) ? formatInstant(part, language) : part;
      }),
      language,
    ) || t('history.blank');
  const fieldWord = (field: string) => {
    const key = fieldKey(field);
    return key ? t(key) : field;
  };
  const who = ({ actorRole, actorName }: HistoryEntry) => {
    const machine = nobody.find((each) => each === actorRole);
    if (machine) return t(`history.actor.${machine}`);
    const role = word(actorRole);
    return actorName ? t('history.who', { name: actorName, role }) : role;
  };
  return (
    <section className="card" aria-labelledby="history-title">
      <h2 id="history-title">{t('history.title')}</h2>
      {props.entries.length === 0 && <p className="hint">{t('history.none')}</p>}
      <ol className="history">
        {props.entries.map((entry) => (
          <li key={entry.id}>
            <p>
              <strong>{entry.actionLabel}</strong>{' '}
              <span className="hint numbers">{formatInstant(entry.at, language)}</span>
            </p>
            <p>{who(entry)}</p>
            {entry.reason && <p>{t('history.reason', { reason: entry.reason })}</p>}
            {realChanges(entry).map(({ field, before, after }) => (
              <p key={field} className="hint">
                {t('history.change', {
                  field: fieldWord(field),
                  before: word(before),
                  after: word(after),
                })}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {props.children}
    </section>
  );
}
