// Decides how the history of an account is read: when, what, by whom, why, and which values changed (D2.7).
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { AccountDetailQuery } from '../../gql/graphql';

type Entry = AccountDetailQuery['account']['history']['edges'][number]['node'];

const fields = [
  'status',
  'role',
  'functions',
  'telephone',
  'email',
  'name',
  'userName',
  'unitId',
  'nationalId',
] as const;
const nobody = ['JOB', 'COMMAND', 'ANONYMOUS'] as const;

/** The card of the history; its pager stands below. */
export function AccountHistory(props: { entries: readonly Entry[]; children: ReactNode }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const fieldWord = (name: string) => {
    const known = fields.find((each) => each === name);
    return known ? t(`history.field.${known}`) : name;
  };
  const who = ({ actorRole, actorName }: Entry) => {
    const machine = nobody.find((each) => each === actorRole);
    if (machine) return t(`history.actor.${machine}`);
    const role = t(`role.${actorRole as 'CHIEF'}`);
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
            <ul>
              {entry.changes.map(({ field, before, after }) => (
                <li key={field} className="hint">
                  {t('history.change', {
                    field: fieldWord(field),
                    before: before ?? t('history.blank'),
                    after: after ?? t('history.blank'),
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {props.children}
    </section>
  );
}
