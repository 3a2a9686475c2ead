// Decides how steps, facts and shares are shown among all widgets.
import { Bar } from '../../ui/bar';
import { Facts } from '../../ui/facts';
import { Stepper } from '../../ui/stepper';
import { useWidgetWords } from './words';

const STATES = ['done', 'now', 'todo', 'stopped'] as const;

/** The stepper, facts, bars. */
export function CoursePart() {
  const words = useWidgetWords();
  const said = { done: words.done, now: words.now, todo: words.todo, stopped: words.stopped };
  return (
    <section className="card stack" aria-labelledby="ui-course">
      <h2 id="ui-course">{words.course}</h2>
      <Stepper
        label={words.course}
        steps={STATES.map((state) => ({ title: words.first, state, line: words.hint }))}
        words={said}
      />
      <Facts
        facts={[
          { name: words.facts, value: words.text },
          { name: words.rate, value: words.number },
        ]}
      />
      {[0, 0.4, 1].map((share) => (
        <Bar key={share} share={share} />
      ))}
    </section>
  );
}
