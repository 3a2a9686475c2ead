// Decides how a reminder is confirmed: how many get it, how many cannot, and the very mail, before it goes out.
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useKeyedWrite } from '../../app/keyed-write';
import { RemindTeachersDocument, TeacherReminderDocument } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';
import { Dialog } from '../../ui/dialog';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { MailPreview } from './mail-preview';

/** The dialog; what it counts is asked of the server when it opens. */
export function RemindDialog(props: {
  unitId: string;
  year: number;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const { unitId, year } = props;
  const { data, error, refetch } = useQuery(TeacherReminderDocument, {
    variables: { unitId, year },
    fetchPolicy: 'no-cache',
  });
  const preview = data?.teacherReminder;
  if (!preview || preview.recipients === 0 || preview.nextAllowedAt) {
    return (
      <Dialog title={t('reminder.title')} onClose={props.onClose}>
        <div className="stack">
          {error && <Problem error={error} again={() => void refetch()} />}
          {!preview && !error && <RowsLoading rows={3} />}
          {preview && (
            <p>
              {preview.nextAllowedAt
                ? t('reminder.lately', {
                    instant: formatInstant(preview.nextAllowedAt, currentLanguage()),
                  })
                : t('reminder.nobody')}
            </p>
          )}
          {preview && <Unreachable count={preview.unreachable} />}
          <div className="actions end">
            <button type="button" className="button" onClick={props.onClose}>
              {t('close')}
            </button>
          </div>
        </div>
      </Dialog>
    );
  }
  const count = formatCount(preview.recipients);

  async function run() {
    const { remindTeachers } = await write(RemindTeachersDocument, { unitId, year });
    props.onDone(t('reminder.sent', { n: formatCount(remindTeachers.recipients) }));
  }

  return (
    <ActDialog
      title={t('reminder.title')}
      action={t('reminder.send', { n: count })}
      run={run}
      onClose={props.onClose}
    >
      {() => (
        <>
          <p>
            <strong>{t('reminder.recipients', { n: count })}</strong>
          </p>
          <Unreachable count={preview.unreachable} />
          <MailPreview subject={preview.subject} text={preview.text} />
        </>
      )}
    </ActDialog>
  );
}

function Unreachable({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return <p className="hint">{t('reminder.unreachable', { n: formatCount(count) })}</p>;
}
