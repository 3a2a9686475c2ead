// Decides how the state of a teacher's account looks: always a word, the colour only repeats it (D3.1).
import { useTranslation } from 'react-i18next';
import type { TeacherStatus } from '../../gql/graphql';

const tones = { ACTIVE: 'good', SUSPENDED: 'warm', NOT_APPLIED: 'plain' } as const;

/** The state of a teacher's account. */
export function TeacherBadge({ status }: { status: TeacherStatus }) {
  const { t } = useTranslation();
  return <span className={`badge ${tones[status]}`}>{t(`teacherStatus.${status}`)}</span>;
}
