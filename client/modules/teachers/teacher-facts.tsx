// Decides which data of a record are read, besides what the form beside it shows (D3.1, D3.8).
import { useTranslation } from 'react-i18next';
import { formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { TeacherFieldsFragment } from '../../gql/graphql';
import { Facts } from '../../ui/facts';
import type { Fact } from '../../ui/facts';

/** The card of a record's data; `whole` with those that a form would show. */
export function TeacherFacts(props: { teacher: TeacherFieldsFragment; whole: boolean }) {
  const { t } = useTranslation();
  const { teacher } = props;
  const unproved = teacher.email !== null && !teacher.emailConfirmed;
  const facts: Fact[] = [
    { name: t('teachers.name'), value: teacher.name },
    { name: t('teacher.gender'), value: teacher.gender && t(`gender.${teacher.gender}`) },
    { name: t('teacher.nationalId'), value: teacher.nationalIdMasked },
    { name: t('teacher.userName'), value: teacher.userName ?? t('teacherStatus.NOT_APPLIED') },
    { name: t('teacher.origin'), value: t(`teacherOrigin.${teacher.origin}`) },
    {
      name: t('teacher.email'),
      value: teacher.email && (
        <>
          {teacher.email}
          {unproved && <small>{t('teacher.emailUnconfirmed')}</small>}
        </>
      ),
    },
  ];
  const teaching: Fact[] = [
    { name: t('teachers.jobTitle'), value: teacher.jobTitle },
    { name: t('teachers.stage'), value: teacher.stage && t(`stage.${teacher.stage}`) },
    { name: t('teachers.subjects'), value: formatList(teacher.subjects, currentLanguage()) },
    { name: t('teacher.unitNote'), value: teacher.unitNote },
  ];
  return (
    <section className="card" aria-labelledby="facts-title">
      <h2 id="facts-title">{t('teacher.data')}</h2>
      <Facts facts={props.whole ? [...facts, ...teaching] : facts} />
      {!props.whole && <p className="hint">{t('teacher.fixed')}</p>}
    </section>
  );
}
