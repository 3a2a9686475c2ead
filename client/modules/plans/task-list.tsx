// Decides how far the plan seems: each section is filled or not, but only the whole plan is ever "submitted".
import { useTranslation } from 'react-i18next';
import { goTo } from '../../ui/error-summary';

/** One section of the plan. */
export interface Task {
  fieldId: string;
  label: string;
  required: boolean;
  state: 'filled' | 'empty' | 'faulty' | 'optional';
}

const tones = { filled: 'good', empty: 'plain', faulty: 'bad', optional: 'plain' } as const;

/** The list of sections with their states, and how many of the required ones are filled. */
export function TaskList({ tasks, submitted }: { tasks: readonly Task[]; submitted: boolean }) {
  const { t } = useTranslation();
  const required = tasks.filter((each) => each.required);
  const filled = required.filter((each) => each.state === 'filled').length;
  return (
    <nav className="card tasks" aria-label={t('plan.progressLabel')}>
      <p className="tasks-head">
        <strong>
          {t(submitted ? 'plan.progressSubmitted' : 'plan.progress', {
            filled,
            all: required.length,
          })}
        </strong>
        <progress max={required.length} value={filled} aria-hidden="true" />
      </p>
      <ul>
        {tasks.map((task) => (
          <li key={task.fieldId}>
            <a
              href={`#${task.fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(task.fieldId);
              }}
            >
              {task.label}
            </a>
            <span className={`badge ${tones[task.state]}`}>{t(`task.${task.state}`)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
