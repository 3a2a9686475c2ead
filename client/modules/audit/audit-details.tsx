// Decides what is told of one change beyond its row: every field before and after, and how it can be followed up.
import { useTranslation } from 'react-i18next';
import type { AuditEntryFieldsFragment } from '../../gql/graphql';
import { changesTold, fieldWord, valueWord } from './audit-words';

/** What opens below a row. */
export function AuditDetails(props: {
  entry: AuditEntryFieldsFragment;
  onSubject: ((subjectId: string) => void) | null;
}) {
  const { t } = useTranslation();
  const { entry, onSubject } = props;
  const changes = changesTold(entry);
  const facts: [string, string | null][] = [
    [t('audit.unit'), entry.unit && t('accounts.named', entry.unit)],
    [t('audit.request'), entry.requestId],
    [t('audit.address'), entry.address],
    [t('audit.chained'), t(entry.chained ? 'audit.chainedYes' : 'audit.chainedNot')],
  ];
  return (
    <div className="stack details">
      {changes.length === 0 ? (
        <p className="hint">{t('audit.noChanges')}</p>
      ) : (
        <table className="changes">
          <thead>
            <tr>
              <th scope="col">{t('audit.field')}</th>
              <th scope="col">{t('audit.before')}</th>
              <th scope="col">{t('audit.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{fieldWord(t, field, entry.subjectKind)}</th>
                <td data-label={t('audit.before')}>{valueWord(t, before)}</td>
                <td data-label={t('audit.after')}>{valueWord(t, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <dl className="small-facts">
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {onSubject && (
        <button type="button" className="button small" onClick={() => onSubject(entry.subjectId)}>
          {t('audit.onlySubject')}
        </button>
      )}
    </div>
  );
}
