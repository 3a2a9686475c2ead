// Decides how one teacher is registered: by the national ID, and what came of it is told plainly (D3.4).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import type { RegisterTeacherMutation } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { RegistryNote } from './registry-note';
import { RegisterForm } from './register-form';
import { RegisterOutcome } from './register-outcome';
import { TeachersNav } from './teachers-nav';

/** The page `/teachers/new`. */
export function RegisterPage() {
  const { t } = useTranslation();
  const [done, setDone] = useState<RegisterTeacherMutation['registerTeacher'] | null>(null);
  return (
    <Guard actions={['TEACHER_MANAGE']}>
      {({ unit }) => (
        <>
          <PageHead title={t('register.title')} line={unit?.name} />
          <TeachersNav />
          {!unit && <Notice tone="stop">{t('problem.notAllowed')}</Notice>}
          {unit?.kind === 'KINDERGARTEN' && <RegistryNote />}
          {done && <RegisterOutcome result={done} onNext={() => setDone(null)} />}
          {unit && unit.kind !== 'KINDERGARTEN' && !done && (
            <RegisterForm unitId={unit.id} onDone={setDone} />
          )}
        </>
      )}
    </Guard>
  );
}
