// Decides how a bureau watches its units: the sums, the acts of D4.5 and D4.6, and every unit in one table.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useSession } from '../../app/session';
import { JurisdictionCompletionDocument } from '../../gql/graphql';
import { Loading, Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Problem } from '../../ui/problem';
import { CountCards } from './count-cards';
import { ExtendTeacherDialog } from './extend-teacher-dialog';
import { ExtendUnitDialog } from './extend-unit-dialog';
import { ExtensionList } from './extension-list';
import { LateTeacherDialog } from './late-teacher-dialog';
import type { UnitRow } from './unit-order';
import { UnitTable } from './unit-table';

type Asking = { kind: 'teacher' } | { kind: 'late' } | { kind: 'unit'; unit: UnitRow };

/** One jurisdiction's page. */
export function JurisdictionView({ code, year }: { code: string; year: number }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { data, error, refetch } = useQuery(JurisdictionCompletionDocument, {
    variables: { jurisdictionCode: code, year },
  });
  const [asking, setAsking] = useState<Asking | null>(null);
  const [done, setDone] = useState<string | null>(null);
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const page = data.jurisdictionCompletion;
  const close = () => setAsking(null);
  const finish = (sentence: string) => {
    setDone(sentence);
    close();
    void refetch();
  };
  return (
    <>
      <PageHead
        title={t('completion.of1', { name: page.jurisdiction.name, year })}
        line={t('completion.asOf', { instant: formatInstant(page.asOf, currentLanguage()) })}
        actions={
          <>
            {may('TEACHER_EXTEND') && (
              <button
                type="button"
                className="button"
                onClick={() => setAsking({ kind: 'teacher' })}
              >
                {t('extend.teacher')}
              </button>
            )}
            {may('LATE_TEACHER_ADD') && (
              <button type="button" className="button" onClick={() => setAsking({ kind: 'late' })}>
                {t('late.action')}
              </button>
            )}
          </>
        }
      />
      {done && (
        <Notice tone="done" live>
          {done}
        </Notice>
      )}
      <CountCards schools={page.schools} teachers={page.teachers} />
      <UnitTable
        units={page.units}
        year={year}
        onExtend={may('UNIT_EXTEND') ? (unit) => setAsking({ kind: 'unit', unit }) : null}
      />
      {may('EXTENSION_READ') && <ExtensionList year={year} renew={done} />}
      {asking?.kind === 'unit' && (
        <ExtendUnitDialog year={year} unit={asking.unit} onDone={finish} onClose={close} />
      )}
      {asking?.kind === 'teacher' && (
        <ExtendTeacherDialog year={year} onDone={finish} onClose={close} />
      )}
      {asking?.kind === 'late' && (
        <LateTeacherDialog year={year} units={page.units} onDone={finish} onClose={close} />
      )}
    </>
  );
}
