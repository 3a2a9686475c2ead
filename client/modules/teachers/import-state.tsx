// Decides how a checked file goes on: its faults, or its counts and the button, then the bar and the result (D3.4).
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../app/format';
import { useKeyedWrite } from '../../app/keyed-write';
import { RunTeacherImportDocument, TeacherImportDocument } from '../../gql/graphql';
import type { TeacherImportFieldsFragment } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';
import { ProgressLine } from '../../ui/progress-line';
import { RowsLoading } from '../../ui/skeleton';
import { ImportFaults } from './import-faults';

const pollMs = 400;

/** A heading that takes the focus as soon as it stands there, if it is `called`. */
function useFocus(called: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (called) heading.current?.focus();
  }, [called]);
  return heading;
}

/** What has become of one file; it takes the focus where that came about on this page, not where one arrives at it. */
export function ImportState({ id, checkedHere }: { id: string; checkedHere: boolean }) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const [running, setRunning] = useState(false);
  const [called, setCalled] = useState(checkedHere);
  const [error, setError] = useState<unknown>(null);
  const {
    data,
    error: unread,
    refetch,
  } = useQuery(TeacherImportDocument, {
    variables: { id },
    pollInterval: running ? pollMs : 0,
  });
  if (unread && !data) return <Problem error={unread} again={() => void refetch()} />;
  if (!data) return <RowsLoading rows={3} />;
  const file = data.teacherImport;

  async function run() {
    setRunning(true);
    setCalled(true);
    setError(null);
    try {
      await write(RunTeacherImportDocument, { importId: id });
    } catch (failure) {
      setError(failure);
      await refetch().catch(() => undefined);
    }
    setRunning(false);
  }

  if (running || file.state === 'RUNNING') {
    const count = { done: formatCount(file.rowsDone), total: formatCount(file.rowsTotal) };
    return (
      <section className="card stack">
        <h2>{t('teacherImport.running', { file: file.fileName })}</h2>
        <ProgressLine
          line={t('teacherImport.progress', count)}
          done={file.rowsDone}
          total={file.rowsTotal}
        />
        {!running && (
          <div className="actions">
            <p className="hint">{t('teacherImport.stuck')}</p>
            <button type="button" className="button" onClick={() => void refetch()}>
              {t('teacherImport.look')}
            </button>
            <button type="button" className="button" onClick={() => void run()}>
              {t('teacherImport.goOn')}
            </button>
          </div>
        )}
      </section>
    );
  }
  return (
    <>
      <Problem error={error} />
      {file.state === 'FAULTY' && <ImportFaults file={file} called={called} />}
      {(file.state === 'CHECKED' || file.state === 'FAILED') && (
        <Ready file={file} called={called} onRun={() => void run()} />
      )}
      {file.state === 'FORGOTTEN' && (
        <Notice tone="stop">{t('teacherImport.forgotten', { file: file.fileName })}</Notice>
      )}
      {file.state === 'DONE' && <Done file={file} called={called} />}
    </>
  );
}

function Counts({ file }: { file: TeacherImportFieldsFragment }) {
  const { t } = useTranslation();
  return (
    <dl className="figures">
      {(['creates', 'moves', 'requests'] as const).map((part) => (
        <div key={part}>
          <dt>{t(`teacherImport.${part}`)}</dt>
          <dd className="numbers">
            {formatCount(file[part])}
            <small>{t(`teacherImport.${part}Line`)}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Ready(props: { file: TeacherImportFieldsFragment; called: boolean; onRun: () => void }) {
  const { t } = useTranslation();
  const { file } = props;
  const heading = useFocus(props.called);
  return (
    <section className="card stack outcome done" aria-labelledby="ready-title">
      <h2 id="ready-title" tabIndex={-1} ref={heading}>
        {t('teacherImport.clear', { file: file.fileName })}
      </h2>
      {file.state === 'FAILED' && <Notice tone="stop">{t('teacherImport.failed')}</Notice>}
      <p>{t('teacherImport.clearLine', { count: file.rowsTotal })}</p>
      <Counts file={file} />
      <button type="button" className="button primary large" onClick={props.onRun}>
        {t('teacherImport.run', { count: file.rowsTotal, n: formatCount(file.rowsTotal) })}
      </button>
    </section>
  );
}

function Done({ file, called }: { file: TeacherImportFieldsFragment; called: boolean }) {
  const { t } = useTranslation();
  const heading = useFocus(called);
  return (
    <section className="card stack outcome done" aria-labelledby="done-title">
      <h2 id="done-title" tabIndex={-1} ref={heading}>
        {t('teacherImport.done', { count: file.rowsTotal, n: formatCount(file.rowsTotal) })}
      </h2>
      <Counts file={file} />
      <div className="actions">
        <Link className="button primary" to="/teachers">
          {t('teacherImport.toRoster')}
        </Link>
        {file.requests > 0 && (
          <Link className="button" to="/teachers/transfers">
            {t('register.toTransfers')}
          </Link>
        )}
      </div>
    </section>
  );
}
