// Decides how one record is read, corrected and acted on by its unit (D3.1, D3.2).
import { useQuery } from '@apollo/client/react';
import { Link, useParams, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { useSession } from '../../app/session';
import type { Me } from '../../app/session';
import { TeacherDetailDocument } from '../../gql/graphql';
import type { ReleaseFieldsFragment } from '../../gql/graphql';
import { DoneNotice, useSaid } from '../../ui/done-notice';
import { PageHead } from '../../ui/page-head';
import { PageWait } from '../../ui/page-wait';
import { EmploymentList } from './employment-list';
import { goneFromRecord, goneToRecord, searchBefore } from './kept-roster';
import { RegistryNote } from './registry-note';
import { ReleasedNotice } from './released-notice';
import { TeacherActs } from './teacher-acts';
import { TeacherBadge } from './teacher-badge';
import { TeacherEdit } from './teacher-edit';
import { TeacherFacts } from './teacher-facts';

/** The page `/teachers/…`. */
export function TeacherPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/teachers/$id' });
  const router = useRouter();
  useEffect(() => {
    goneToRecord();
    return () => goneFromRecord(router.latestLocation.pathname);
  }, [router]);
  return (
    <Guard actions={['TEACHER_READ']}>
      {(me) => (
        <>
          <p className="no-print">
            <Link to="/teachers" search={searchBefore(me.id)}>
              ← {t('teacher.back')}
            </Link>
          </p>
          {me.unit && <OneTeacher key={id} id={id} unit={me.unit} />}
        </>
      )}
    </Guard>
  );
}

function OneTeacher({ id, unit }: { id: string; unit: NonNullable<Me['unit']> }) {
  const { t } = useTranslation();
  const [released, setReleased] = useState<readonly ReleaseFieldsFragment[] | null>(null);
  // Whoever has left is no longer the unit's to read: the record stays away until the release is taken back.
  if (released === null) return <Detail id={id} unit={unit} onReleased={setReleased} />;
  return (
    <>
      <PageHead title={released[0]?.teacherName ?? ''} line={t('teacher.left')} />
      <ReleasedNotice unitId={unit.id} releases={released} onClose={() => setReleased(null)} />
    </>
  );
}

function Detail(props: {
  id: string;
  unit: NonNullable<Me['unit']>;
  onReleased: (releases: readonly ReleaseFieldsFragment[]) => void;
}) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { unit } = props;
  const [done, setDone] = useSaid();
  const { data, error, refetch } = useQuery(TeacherDetailDocument, {
    variables: { id: props.id },
  });
  if (!data) {
    return <PageWait title={t('teacher.data')} error={error} again={() => void refetch()} />;
  }
  const { teacher } = data;
  const registry = unit.kind === 'KINDERGARTEN';
  return (
    <>
      <PageHead
        title={teacher.name}
        line={
          <>
            {unit.name}・{t(`staffKind.${teacher.staffKind}`)}{' '}
            <TeacherBadge status={teacher.status} />
          </>
        }
      />
      <DoneNotice moment={done} />
      {registry && <RegistryNote />}
      {may('TEACHER_MANAGE') && !registry && (
        <TeacherEdit teacher={teacher} unitId={unit.id} onDone={setDone} />
      )}
      <TeacherFacts teacher={teacher} whole={registry || !may('TEACHER_MANAGE')} />
      <EmploymentList employments={teacher.employments} />
      {may('TEACHER_MANAGE') && (
        <TeacherActs
          teacher={teacher}
          unitId={unit.id}
          releases={!registry}
          onDone={setDone}
          onReleased={props.onReleased}
        />
      )}
    </>
  );
}
