// Decides how one is told that somebody else has saved the same record meanwhile: what they changed, beside what is typed here.
import { useTranslation } from 'react-i18next';
import { formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { Notice } from '../../ui/notice';
import type { Rebased, RecordForm } from './record-form';

const labels = {
  staffKind: 'teachers.staffKind',
  stage: 'teachers.stage',
  jobTitle: 'teachers.jobTitle',
  subjects: 'teachers.subjects',
  unitNote: 'teacher.unitNote',
} as const satisfies Record<keyof RecordForm, string>;

/** The strip with both ways on; nothing typed is lost by reading it. */
export function OvertakenNotice(props: {
  overtaken: Rebased;
  onMine: () => void;
  onNewest: () => void;
}) {
  const { t } = useTranslation();
  const { form, newest, theirs, both } = props.overtaken;

  function shown(of: RecordForm, part: keyof RecordForm): string {
    if (part === 'staffKind') return t(`staffKind.${of.staffKind}`);
    if (part === 'stage') return of.stage === '' ? t('record.empty') : t(`stage.${of.stage}`);
    if (part === 'subjects') return formatList(of.subjects, currentLanguage()) || t('record.empty');
    return of[part] || t('record.empty');
  }

  return (
    <Notice tone="time" live>
      <p>{t('record.outdated')}</p>
      {theirs.length > 0 && (
        <ul>
          {theirs.map((part) => {
            const words = { field: t(labels[part]), theirs: shown(newest, part) };
            return (
              <li key={part}>
                {both.includes(part)
                  ? t('record.theirsAndMine', { ...words, mine: shown(form, part) })
                  : t('record.theirs', words)}
              </li>
            );
          })}
        </ul>
      )}
      <div className="actions">
        <button type="button" className="button primary" onClick={props.onMine}>
          {t('record.keepMine')}
        </button>
        <button type="button" className="button" onClick={props.onNewest}>
          {t('record.takeNewest')}
        </button>
      </div>
    </Notice>
  );
}
