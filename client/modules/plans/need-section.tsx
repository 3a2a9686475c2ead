// Decides how one question of the needs is asked: a group of check boxes, each as large as a finger.
import { useTranslation } from 'react-i18next';
import type { CycleWordsFragment } from '../../gql/graphql';
import { Faults } from '../../ui/field';
import { labelOf } from './labels';

/** One question; any number of its options may be chosen, at least one to submit. */
export function NeedSection(props: {
  question: CycleWordsFragment['questions'][number];
  chosen: readonly string[];
  faults: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const { t } = useTranslation();
  const { question, chosen } = props;
  const id = `need-${question.key}`;
  return (
    <fieldset
      id={id}
      className={`section choices ${props.faults.length > 0 ? 'faulty' : ''}`}
      aria-describedby={`${id}-hint${props.faults.length > 0 ? ` ${id}-fault` : ''}`}
    >
      <legend>{labelOf(question)}</legend>
      <p className="hint" id={`${id}-hint`}>
        {t('plan.several')}
      </p>
      <Faults id={id} faults={props.faults} />
      <div className="options">
        {question.options.map((option) => (
          <label key={option.key} className="option">
            <input
              type="checkbox"
              checked={chosen.includes(option.key)}
              onChange={(event) =>
                props.onChange(
                  // The order of the cycle, whatever the order of the clicks.
                  question.options
                    .map((each) => each.key)
                    .filter((key) =>
                      key === option.key ? event.target.checked : chosen.includes(key),
                    ),
                )
              }
            />
            <span>{labelOf(option)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
