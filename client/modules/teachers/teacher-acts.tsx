// Decides what a unit can do with somebody's account and employment, and what follows from it (D3.2, D3.5).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import {
  ActivateTeacherDocument,
  SuspendTeacherDocument,
  UndoSignUpDocument,
} from '../../gql/graphql';
import type { ReleaseFieldsFragment, TeacherFieldsFragment } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';
import { ReasonField } from '../../ui/reason-field';
import { ReleaseDialog } from './release-dialog';
import { SignUpReminder } from './sign-up-reminder';

type Act = AccountAct | 'release';
type AccountAct = 'activate' | 'suspend' | 'undoSignUp';

/** The card of acts; `releases` is false where the registry decides who works there (D3.7). */
export function TeacherActs(props: {
  teacher: TeacherFieldsFragment;
  unitId: string;
  releases: boolean;
  onDone: (sentence: string) => void;
  onReleased: (releases: readonly ReleaseFieldsFragment[]) => void;
}) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act | null>(null);
  const { teacher } = props;
  const acts: Act[] = [
    ...(teacher.status === 'ACTIVE' ? (['suspend'] as const) : []),
    ...(teacher.status === 'SUSPENDED' ? (['activate'] as const) : []),
    ...(teacher.status === 'NOT_APPLIED' ? [] : (['undoSignUp'] as const)),
    ...(props.releases ? (['release'] as const) : []),
  ];
  return (
    <section className="card no-print" aria-labelledby="acts-title">
      <h2 id="acts-title">{t('teacherAct.title')}</h2>
      {teacher.status === 'NOT_APPLIED' && <SignUpReminder />}
      <div className="actions">
        {acts.map((each) => (
          <button
            key={each}
            type="button"
            className={`button ${each === 'activate' ? 'primary' : 'warning'}`}
            onClick={() => setAct(each)}
          >
            {t(`teacherAct.${each}.action`)}
          </button>
        ))}
      </div>
      {act !== null && act !== 'release' && (
        <AccountDialog
          act={act}
          teacher={teacher}
          onDone={(sentence) => {
            setAct(null);
            props.onDone(sentence);
          }}
          onClose={() => setAct(null)}
        />
      )}
      {act === 'release' && (
        <ReleaseDialog
          unitId={props.unitId}
          people={[teacher]}
          onDone={props.onReleased}
          onClose={() => setAct(null)}
        />
      )}
    </section>
  );
}

function AccountDialog(props: {
  act: AccountAct;
  teacher: TeacherFieldsFragment;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const [reason, setReason] = useState('');
  const { act, teacher } = props;
  const { name } = teacher;

  async function run() {
    const aim = { teacherId: teacher.id, version: teacher.version };
    const why = { reason: reason.trim() };
    if (act === 'suspend') await write(SuspendTeacherDocument, { ...aim, ...why });
    else if (act === 'undoSignUp') await write(UndoSignUpDocument, { ...aim, ...why });
    else await write(ActivateTeacherDocument, aim);
    props.onDone(t(`teacherAct.${act}.done`, { name }));
  }

  return (
    <ActDialog
      title={t(`teacherAct.${act}.title`, { name })}
      action={t(`teacherAct.${act}.action`)}
      danger={act !== 'activate'}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <p>{t(`teacherAct.${act}.line`, { name })}</p>
          {act !== 'activate' && (
            <ReasonField value={reason} faults={faultsOf('reason')} onChange={setReason} />
          )}
        </>
      )}
    </ActDialog>
  );
}
