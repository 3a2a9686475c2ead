// Decides how the figures behind a drawing are reached: as a table on demand, and as a file.
import { useTranslation } from 'react-i18next';
import { saveCsv } from '../app/csv';
import type { Cell, CsvFile } from '../app/csv';
import { formatCount } from '../app/format';

/** The figures as shown: a column that begins with a name, then numbers. `shown` writes a cell where a plain count would not do. */
export function ChartValues(props: {
  file: CsvFile;
  shown?: (cell: Cell, column: number) => string;
}) {
  const { t } = useTranslation();
  const { file } = props;
  const words = (cell: Cell, column: number) =>
    props.shown?.(cell, column) ??
    (cell === null
      ? '—'
      : typeof cell === 'number' && column > 0
        ? formatCount(cell)
        : String(cell));
  return (
    <details className="chart-values">
      <summary>{t('country.values')}</summary>
      <div className="table-frame" tabIndex={0} role="group" aria-label={file.name}>
        <table>
          <thead>
            <tr>
              {file.head.map((word, at) => (
                <th key={word} scope="col" className={at > 0 ? 'number' : undefined}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.rows.map((row) => (
              <tr key={String(row[0])}>
                {row.map((cell, at) =>
                  at === 0 ? (
                    <th key={at} scope="row">
                      {words(cell, at)}
                    </th>
                  ) : (
                    <td key={at} className="number">
                      {words(cell, at)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className="button small" onClick={() => saveCsv(file)}>
        {t('country.download')}
      </button>
    </details>
  );
}
