// Decides which of the own data are read and not typed: the school keeps them, or they change by mailed links (D3.1).
import { useTranslation } from 'react-i18next';
import { formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { MyRecordFieldsFragment } from '../../gql/graphql';
import { Facts } from '../../ui/facts';
import type { Fact } from '../../ui/facts';

/** The card of the own data; `whole` with those that the form would show. */
export function MyRecordFacts(props: { record: MyRecordFieldsFragment; whole: boolean }) {
  const { t } = useTranslation();
  const { record } = props;
  const facts: Fact[] = [
    { name: t('teachers.name'), value: record.name },
    { name: t('teacher.nationalId'), value: record.nationalIdMasked },
    {
      name: t('myRecord.unit'),
      value: record.unit && t('accounts.named', record.unit),
    },
    { name: t('teachers.staffKind'), value: t(`staffKind.${record.staffKind}`) },
    {
      name: t('teacher.email'),
      value: record.email && (
        <>
          {record.email}
          <small>
            {t(record.emailConfirmed ? 'myRecord.emailConfirmed' : 'teacher.emailUnconfirmed')}
          </small>
        </>
      ),
    },
    { name: t('teacher.origin'), value: t(`teacherOrigin.${record.origin}`) },
    { name: t('teacher.unitNote'), value: record.unitNote },
  ];
  const teaching: Fact[] = [
    { name: t('teacher.gender'), value: record.gender && t(`gender.${record.gender}`) },
    { name: t('teachers.jobTitle'), value: record.jobTitle },
    { name: t('teachers.stage'), value: record.stage && t(`stage.${record.stage}`) },
    { name: t('teachers.subjects'), value: formatList(record.subjects, currentLanguage()) },
  ];
  return (
    <section className="card" aria-labelledby="facts-title">
      <h2 id="facts-title">{t('myRecord.data')}</h2>
      <Facts facts={props.whole ? [...facts, ...teaching] : facts} />
      <p className="hint">{t('myRecord.fixed')}</p>
    </section>
  );
}
