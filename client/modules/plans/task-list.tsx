// Decides how far the plan seems: each section is filled or not, but only the whole plan is ever "submitted".
import { useTranslation } from 'react-i18next';
import { goTo } from '../../ui/error-summary';

/** One section of the plan; `given` ones come from the roster, and nothing is typed in them. */
export interface Task {
  fieldId: string;
  label: string;
  required: boolean;
  state: 'filled' | 'empty' | 'faulty' | 'optional' | 'given';
}

/** Where the whole plan stands: never submitted, submitted, or changed since. */
export type Whole = 'open' | 'submitted' | 'changed';

const tones = {
  filled: 'good',
  empty: 'plain',
  faulty: 'bad',
  optional: 'plain',
  given: 'cool',
} as const;
const wholeTones = { open: 'plain', submitted: 'good', changed: 'warm' } as const;

/** The list of sections with their states, and how many of the required ones are filled. */
export function TaskList({ tasks, whole }: { tasks: readonly Task[]; whole: Whole }) {
  const { t } = useTranslation();
  const required = tasks.filter((each) => each.required);
  const filled = required.filter((each) => each.state === 'filled').length;
  return (
    <nav className="card tasks" aria-label={t('plan.progressLabel')}>
      <div className="tasks-head">
        <p className="card-head">
          <strong>{t('plan.progress', { filled, all: required.length })}</strong>
          <span className={`badge ${wholeTones[whole]}`}>{t(`plan.whole.${whole}`)}</span>
        </p>
        <progress max={required.length} value={filled} aria-hidden="true" />
      </div>
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
