// Decides how new teachers come by a file: checked first, changing nothing; then taken over, all of it or nothing (D3.4).
import { skipToken, useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { useKeyedWrite } from '../../app/keyed-write';
import { refusalOf } from '../../app/refusal';
import { CheckTeacherImportDocument, TeacherImportDocument } from '../../gql/graphql';
import { FileField } from '../../ui/file-field';
import { PageHead } from '../../ui/page-head';
import { Problem } from '../../ui/problem';
import { ProgressLine } from '../../ui/progress-line';
import { faultsAt } from './form-faults';
import { endings, faultOfFile, toBase64 } from './import-file';
import type { FileFault } from './import-file';
import { ImportState } from './import-state';
import { RegistryNote } from './registry-note';
import { TeachersNav } from './teachers-nav';

/** The page `/teachers/import`; `?id=` is the check that is shown. */
export function ImportPage() {
  const { t } = useTranslation();
  const { id } = useSearch({ from: '/teachers/import' });
  const [arrivedAt] = useState(id);
  return (
    <Guard actions={['TEACHER_MANAGE']}>
      {({ unit }) => (
        <>
          <PageHead title={t('teacherImport.title')} line={t('teacherImport.line')} />
          <TeachersNav />
          {unit?.kind === 'KINDERGARTEN' ? (
            <RegistryNote />
          ) : (
            <>
              {id && <ImportState key={id} id={id} checkedHere={id !== arrivedAt} />}
              {unit && <ImportFile unitId={unit.id} checkedId={id ?? null} />}
            </>
          )}
        </>
      )}
    </Guard>
  );
}

function ImportFile({ unitId, checkedId }: { unitId: string; checkedId: string | null }) {
  const { t } = useTranslation();
  const { data } = useQuery(
    TeacherImportDocument,
    checkedId === null ? skipToken : { variables: { id: checkedId } },
  );
  const again = checkedId !== null;
  const state = data?.teacherImport.state;
  const goesOn = state !== undefined && state !== 'FAULTY' && state !== 'FORGOTTEN';
  const { send } = useKeyedWrite();
  const navigate = useNavigate({ from: '/teachers/import' });
  const [checking, setChecking] = useState<string | null>(null);
  const [wrong, setWrong] = useState<FileFault | null>(null);
  const [error, setError] = useState<unknown>(null);
  const refusal = refusalOf(error);
  const faults = [
    ...(wrong ? [t(`teacherImport.wrong.${wrong}`)] : []),
    ...faultsAt(refusal, 'content'),
    ...faultsAt(refusal, 'fileName'),
  ];

  async function check(file: File) {
    const fault = faultOfFile(file);
    setWrong(fault);
    setError(null);
    if (fault) return;
    setChecking(file.name);
    try {
      const content = toBase64(new Uint8Array(await file.arrayBuffer()));
      const { checkTeacherImport } = await send(CheckTeacherImportDocument, {
        unitId,
        fileName: file.name,
        content,
      });
      await navigate({ search: { id: checkTeacherImport.import.id } });
    } catch (failure) {
      setError(failure);
    }
    setChecking(null);
  }

  return (
    <section className="card stack no-print" aria-labelledby="file-title">
      <h2 id="file-title">{t(again ? 'teacherImport.another' : 'teacherImport.choose')}</h2>
      {!again && (
        <ol className="ways-list">
          <li>
            {t('teacherImport.stepTemplate')}{' '}
            <span className="ways">
              {endings.map((ending) => (
                <a key={ending} href={`/templates/teachers${ending}`} download>
                  {t('teacherImport.template', { format: ending.slice(1).toUpperCase() })}
                </a>
              ))}
            </span>
          </li>
          <li>{t('teacherImport.stepFill')}</li>
          <li>{t('teacherImport.stepCheck')}</li>
        </ol>
      )}
      {error !== null && faults.length === 0 && <Problem error={error} />}
      {checking === null ? (
        <FileField
          id="teacher-file"
          label={t('teacherImport.file')}
          hint={t('teacherImport.fileHint')}
          accept={endings.join(',')}
          faults={faults}
          beside={goesOn}
          onChoose={(file) => void check(file)}
        />
      ) : (
        <ProgressLine line={t('teacherImport.checking', { file: checking })} />
      )}
    </section>
  );
}
