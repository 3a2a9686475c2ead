// Decides how the problems of one kind read: what is to be done about them, and the way to each record (D3.2).
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { remedies } from './problem-groups';
import type { Group } from './problem-groups';
import { SignUpReminder } from './sign-up-reminder';

/** The card of a group; `readOnly` where the records are corrected elsewhere. */
export function ProblemGroup({ group, readOnly }: { group: Group; readOnly: boolean }) {
  const { t } = useTranslation();
  const { kind, problems } = group;
  const remedy = readOnly && remedies[kind] === 'edit' ? 'compare' : remedies[kind];
  const title = `problem-${kind}`;
  return (
    <section className="card" aria-labelledby={title}>
      <h2 id={title}>
        {t(`rosterProblem.${kind}.title`)} <span className="count-mark">{problems.length}</span>
      </h2>
      <p className="hint">{t(`rosterProblem.${kind}.line`)}</p>
      {kind === 'NOT_APPLIED' && <SignUpReminder />}
      <ul className="problem-list">
        {problems.map(({ id, teacher, value }) => (
          <li key={id}>
            <span>
              <strong>{teacher.name}</strong>{' '}
              <small className="numbers">{teacher.nationalIdMasked}</small>
              {value && <span className="badge warm">{value}</span>}
            </span>
            <Link
              className="button small"
              to="/teachers/$id"
              params={{ id: teacher.id }}
              aria-label={t(`rosterProblem.remedyOf.${remedy}`, { name: teacher.name })}
            >
              {t(`rosterProblem.remedy.${remedy}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
