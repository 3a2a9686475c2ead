// Decides what is told before many are mailed: how many people in how many schools, who is left out and why, the mail.
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { SchoolReminderDocument } from '../../gql/graphql';
import type { SchoolReminderQuery, SchoolReminderQueryVariables } from '../../gql/graphql';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';

/** What a reminder would do now. */
export type Preview = SchoolReminderQuery['schoolReminder'];

/** The preview; calls back with what it knows, null while it does not. A new key for another question. */
export function BulkPreview(props: {
  asked: SchoolReminderQueryVariables;
  onKnown: (preview: Preview | null) => void;
}) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(SchoolReminderDocument, {
    variables: props.asked,
    // Somebody else may have reminded them a minute ago.
    fetchPolicy: 'network-only',
  });
  const preview = data?.schoolReminder ?? null;
  const { onKnown } = props;
  useEffect(() => {
    onKnown(preview);
    return () => onKnown(null);
  }, [preview, onKnown]);
  if (error && !preview) return <Problem error={error} again={() => void refetch()} />;
  if (!preview) return <RowsLoading rows={3} />;
  const left = [
    preview.remindedLately > 0 &&
      t('bulk.lately', { count: preview.remindedLately, n: formatCount(preview.remindedLately) }),
    preview.unreachable > 0 &&
      t('bulk.unreachable', { count: preview.unreachable, n: formatCount(preview.unreachable) }),
  ].filter((each) => typeof each === 'string');
  return (
    <div className="preview">
      <p role="status">
        <strong>
          {preview.recipients === 0
            ? t('bulk.nobody')
            : t('bulk.will', {
                people: formatCount(preview.recipients),
                schools: formatCount(preview.units),
              })}
        </strong>
      </p>
      {left.length > 0 && (
        <ul className="hint">
          {left.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {preview.nextAllowedAt !== null && (
        <p className="hint">
          {t('bulk.nextAllowed', {
            instant: formatInstant(preview.nextAllowedAt, currentLanguage()),
          })}
        </p>
      )}
      {preview.recipients > 0 && (
        <details className="mail-sample">
          <summary>{t('bulk.mail', { subject: preview.subject })}</summary>
          <div className="mail-text" lang={currentLanguage()}>
            {preview.text.split('\n').map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
