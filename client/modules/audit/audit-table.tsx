// Decides how a change is read: when, what, to whom, by whom; the fields before and after open below it.
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatSeconds } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { AuditEntryFieldsFragment } from '../../gql/graphql';
import { AuditDetails } from './audit-details';
import { actorWord, subjectWord } from './audit-words';

/** The rows; `wide` says the unit of each as well. `onSubject` narrows to one subject, null where it is already. */
export function AuditTable(props: {
  entries: readonly AuditEntryFieldsFragment[];
  wide: boolean;
  onSubject: ((subjectId: string) => void) | null;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const language = currentLanguage();
  return (
    <div className="table-frame">
      <table className="stacked audit">
        <thead>
          <tr>
            <th scope="col">{t('audit.at')}</th>
            <th scope="col">{t('audit.what')}</th>
            <th scope="col">{t('audit.subject')}</th>
            <th scope="col">{t('audit.who')}</th>
            <th scope="col">
              <span className="hidden">{t('audit.more')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.entries.map((entry) => {
            const day = formatDay(entry.at, language);
            const time = formatSeconds(entry.at);
            const shown = open === entry.id;
            return (
              <Fragment key={entry.id}>
                <tr>
                  <td className="numbers instant-cell">
                    {day}
                    <small>{time}</small>
                  </td>
                  <th scope="row" data-label={t('audit.what')}>
                    {entry.actionLabel}
                    {entry.reason && <small>{t('history.reason', { reason: entry.reason })}</small>}
                  </th>
                  <td data-label={t('audit.subject')}>
                    {entry.subjectName ?? subjectWord(t, entry.subjectKind)}
                    <small>
                      {[
                        entry.subjectName && subjectWord(t, entry.subjectKind),
                        props.wide && entry.unit?.name,
                      ]
                        .filter(Boolean)
                        .join('・')}
                    </small>
                  </td>
                  <td data-label={t('audit.who')}>
                    {entry.actorName ?? actorWord(t, entry.actorRole)}
                    {entry.actorName && <small>{actorWord(t, entry.actorRole)}</small>}
                  </td>
                  <td className="act">
                    <button
                      type="button"
                      className="button small"
                      aria-expanded={shown}
                      aria-controls={`details-${entry.id}`}
                      aria-label={t('audit.moreOf', {
                        action: entry.actionLabel,
                        at: `${day} ${time}`,
                      })}
                      onClick={() => setOpen(shown ? null : entry.id)}
                    >
                      {t('audit.more')}
                      <span aria-hidden="true">{shown ? '▴' : '▾'}</span>
                    </button>
                  </td>
                </tr>
                <tr id={`details-${entry.id}`} hidden={!shown} className="opened">
                  <td colSpan={5}>
                    {shown && <AuditDetails entry={entry} onSubject={props.onSubject} />}
                  </td>
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
