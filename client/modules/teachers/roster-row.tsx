// Decides how one of a roster reads in its row: what is missing stands out.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { TeacherRowFieldsFragment } from '../../gql/graphql';
import { PlanBadge } from '../../ui/badge';
import { Email } from '../../ui/email';
import { TeacherBadge } from './teacher-badge';

/** One row; without `onPick` it has no box, without `onEdit` nothing of it is corrected. */
export function RosterRow(props: {
  teacher: TeacherRowFieldsFragment;
  picked: boolean;
  /** Whether the unit's data are the preschool registry's: nothing is filled in here, and nobody states a plan (D3.7). */
  registry: boolean;
  /** Whether it was corrected last. */
  saved: boolean;
  onPick?: (on: boolean) => void;
  onEdit?: () => void;
}) {
  const { t } = useTranslation();
  const { teacher, registry, onPick, onEdit } = props;
  const administrative = teacher.staffKind === 'ADMINISTRATIVE';
  const missing = registry ? (
    <span className="hint">{t('teachers.inRegistry')}</span>
  ) : (
    <span className="missing">{t('teachers.missing')}</span>
  );
  const saysAll = administrative || (registry && !teacher.stage);
  return (
    <tr className={props.picked ? 'picked' : undefined}>
      {onPick && (
        <td className="pick">
          <label>
            <input
              type="checkbox"
              checked={props.picked}
              onChange={(event) => onPick(event.target.checked)}
            />
            <span className="hidden">{t('teachers.pickOne', { name: teacher.name })}</span>
          </label>
        </td>
      )}
      <th scope="row">
        {teacher.name}
        <small className="numbers">{teacher.nationalIdMasked}</small>
      </th>
      <td data-label={t('teachers.status')}>
        <TeacherBadge status={teacher.status} />
      </td>
      <td data-label={t('teacher.userName')} className="reach">
        {teacher.userName ?? '—'}
        {teacher.email && (
          <small>
            <Email address={teacher.email} />
          </small>
        )}
      </td>
      <td data-label={t('teachers.jobTitle')}>
        {teacher.jobTitle ?? missing}
        {administrative && <small>{t('staffKind.ADMINISTRATIVE')}</small>}
      </td>
      <td data-label={t('teachers.teaches')}>
        {teacher.stage ? t(`stage.${teacher.stage}`) : administrative ? '—' : missing}
        <small>
          {teacher.subjects.length > 0
            ? formatList(teacher.subjects, currentLanguage())
            : !saysAll && missing}
        </small>
      </td>
      {!registry && (
        <td data-label={t('teachers.plan')}>
          {administrative ? '—' : <PlanBadge state={teacher.planState} />}
          {teacher.planHours !== null && (
            <small className="numbers">{t('hours', { hours: teacher.planHours })}</small>
          )}
        </td>
      )}
      <td className="act">
        {onEdit && (
          <button
            type="button"
            className="button small"
            aria-label={t('teachers.editOf', { name: teacher.name })}
            onClick={onEdit}
          >
            {t('teachers.edit')}
          </button>
        )}
        <Link
          className="button small"
          to="/teachers/$id"
          params={{ id: teacher.id }}
          aria-label={t('teachers.openOf', { name: teacher.name })}
        >
          {t('teachers.open')}
        </Link>
        {props.saved && <small className="saved">{t('teachers.saved')}</small>}
      </td>
    </tr>
  );
}
