// Decides how the faults of a file are worked through: each with its row and column, filtered, printed or copied (D3.4).
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../app/format';
import type { TeacherImportFieldsFragment } from '../../gql/graphql';
import { ChoiceField } from '../../ui/choice-field';
import { None } from '../../ui/none';
import { RecordTable } from '../../ui/record-table';
import { pasted } from './import-file';

const atFirst = 100;

/** The card of a file that can't be taken over yet; `called` where it was checked on this page. */
export function ImportFaults(props: { file: TeacherImportFieldsFragment; called: boolean }) {
  const { t } = useTranslation();
  const [column, setColumn] = useState('');
  const [whole, setWhole] = useState(false);
  const [copied, setCopied] = useState(false);
  const { file, called } = props;
  const { faults } = file;
  // The field in which the file was chosen has gone with the check: who works by keyboard goes on here.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (called) heading.current?.focus();
  }, [called, file.id]);
  const columns = [...new Set(faults.map((each) => each.column))].filter((each) => each !== '');
  const matching = faults.filter((each) => column === '' || each.column === column);
  const shown = whole ? matching : matching.slice(0, atFirst);
  const rows = new Set(faults.map((each) => each.row)).size;
  const heads = {
    row: t('teacherImport.row'),
    column: t('teacherImport.column'),
    fault: t('teacherImport.fault'),
  };

  async function copy() {
    try {
      await navigator.clipboard.writeText(pasted(Object.values(heads), matching));
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }

  return (
    <section className="card outcome wrong" aria-labelledby="faults-title">
      <h2 id="faults-title" tabIndex={-1} ref={heading}>
        {t('teacherImport.faulty', { file: file.fileName, count: faults.length })}
      </h2>
      <p role="status">
        {t('teacherImport.faultyLine', {
          faults: formatCount(faults.length),
          rows: formatCount(rows),
          total: formatCount(file.rowsTotal),
        })}
      </p>
      <div className="between no-print">
        {columns.length > 1 && (
          <ChoiceField
            id="column"
            label={t('teacherImport.byColumn')}
            none={t('teachers.all')}
            value={column || null}
            options={columns.map((each) => [each, each])}
            onChange={(chosen) => {
              setColumn(chosen ?? '');
              setCopied(false);
            }}
          />
        )}
        <div className="actions">
          <span role="status">{copied && t('teacherImport.copied')}</span>
          <button type="button" className="button small" onClick={() => void copy()}>
            {t('teacherImport.copy')}
          </button>
          <button type="button" className="button small" onClick={() => window.print()}>
            {t('teacherImport.print')}
          </button>
        </div>
      </div>
      <RecordTable
        rows={shown}
        keyOf={(each) => `${each.row} ${each.column} ${each.rule}`}
        columns={[
          {
            label: heads.row,
            kind: 'name',
            className: 'numbers',
            cell: (each) => t('teacherImport.rowNumber', { row: each.row }),
          },
          { label: heads.column, cell: (each) => each.column || <None /> },
          { label: heads.fault, cell: (each) => each.message },
        ]}
      />
      {shown.length < matching.length && (
        <div className="actions pager no-print">
          <button type="button" className="button" onClick={() => setWhole(true)}>
            {t('teacherImport.showAll', { n: formatCount(matching.length) })}
          </button>
        </div>
      )}
    </section>
  );
}
