// Decides how an office reads one school's state: counts, plan, roster, whom to call; never an answer or a teacher's name (D8).
import { useQuery } from '@apollo/client/react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { useSession } from '../../app/session';
import { SchoolStateDocument } from '../../gql/graphql';
import { DoneNotice } from '../../ui/done-notice';
import { PageHead } from '../../ui/page-head';
import { PageWait } from '../../ui/page-wait';
import { CountCard } from './count-cards';
import { ExtensionList } from './extension-list';
import { useSchoolActs } from './school-acts';
import { SchoolContacts } from './school-contacts';
import { SchoolFacts } from './school-facts';
import { stageWords } from './unit-words';

/** The page `/completion/108/schools/<id>`. */
export function SchoolPage() {
  const { t } = useTranslation();
  const { year } = useParams({ from: '/completion/$year/schools/$unitId' });
  const { jurisdiction } = useSearch({ from: '/completion/$year/schools/$unitId' });
  return (
    <Guard actions={['JURISDICTION_COMPLETION_READ']}>
      {(me) => (
        <>
          <p>
            <Link
              to="/completion/$year"
              params={{ year }}
              search={jurisdiction ? { jurisdiction } : {}}
            >
              ← {t('schools.back')}
            </Link>
          </p>
          <School code={jurisdiction ?? me.jurisdiction?.code ?? ''} />
        </>
      )}
    </Guard>
  );
}

function School({ code }: { code: string }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { year, unitId } = useParams({ from: '/completion/$year/schools/$unitId' });
  // Whom to call is for those who look after the accounts (D2.9, D8).
  const contacts = may('ACCOUNT_DIRECTORY_READ') && may('ACCOUNT_CARE_READ');
  const { data, error, refetch } = useQuery(SchoolStateDocument, {
    variables: { unitId, year, contacts },
  });
  const acts = useSchoolActs({ year, jurisdictionCode: code });
  if (!data) {
    return (
      <PageWait title={t('schools.state', { year })} error={error} again={() => void refetch()} />
    );
  }
  const school = data.unitCompletion;
  const { onRemind, onExtend } = acts.rows;
  return (
    <>
      <PageHead
        title={school.name}
        line={`${school.code}・${stageWords(t, school.stages)}`}
        actions={
          <>
            {onRemind && (
              <button type="button" className="button" onClick={() => onRemind(school)}>
                {t('bulk.oneLong')}
              </button>
            )}
            {onExtend && (
              <button type="button" className="button" onClick={() => onExtend(school)}>
                {t('extend.unit')}
              </button>
            )}
          </>
        }
      />
      <DoneNotice moment={acts.done} />
      <div className="cards two">
        <SchoolFacts school={school} year={year} />
        <CountCard of="teachers" counts={school.teachers} />
      </div>
      {data.accountDirectory && (
        <SchoolContacts people={data.accountDirectory.edges.map((edge) => edge.node)} />
      )}
      {may('EXTENSION_READ') && <ExtensionList year={year} unitId={unitId} />}
      {acts.dialog}
    </>
  );
}
