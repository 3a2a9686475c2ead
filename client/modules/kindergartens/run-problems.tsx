// Decides how what is wrong with a delivery is read: line, field, sentence; never content.
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../app/format';
import type { KindergartenRunFieldsFragment } from '../../gql/graphql';

/** The problems, closed until they are asked for. */
export function RunProblems({ run }: { run: KindergartenRunFieldsFragment }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('runs.problems', { count: formatCount(run.problemCount) })}</summary>
      {run.problemCount > run.problems.length && (
        <p className="hint">
          {t('runs.problemsFirst', { count: formatCount(run.problems.length) })}
        </p>
      )}
      <div
        className="table-frame run-problems"
        tabIndex={0}
        role="group"
        aria-label={t('runs.problem')}
      >
        <table>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('runs.row')}
              </th>
              <th scope="col">{t('runs.field')}</th>
              <th scope="col">{t('runs.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {run.problems.map(({ line, field, message }, at) => (
              <tr key={at}>
                <td className="number">{line === 0 ? t('runs.whole') : formatCount(line)}</td>
                <td>{field || '—'}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
