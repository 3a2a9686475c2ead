// Decides how what is said and what one waits for is shown among all widgets.
import { useNow } from '../../app/clock';
import { Countdown } from '../../ui/countdown';
import { DoneNotice, useSaid } from '../../ui/done-notice';
import { Notice } from '../../ui/notice';
import { Problem } from '../../ui/problem';
import { ProgressLine } from '../../ui/progress-line';
import { RowsLoading } from '../../ui/skeleton';
import { useWidgetWords } from './words';

const TONES = ['info', 'time', 'stop', 'done'] as const;
/** Of the countdown: three days (ms). */
const SPAN = 3 * 86_400_000;

/** Notices, problems, progress, skeletons, the time that is left. */
export function NoticesPart() {
  const words = useWidgetWords();
  const now = useNow(60_000);
  const [said, say] = useSaid();
  return (
    <section className="card stack" aria-labelledby="ui-notices">
      <h2 id="ui-notices">{words.notices}</h2>
      {TONES.map((tone) => (
        <Notice key={tone} tone={tone}>
          {words[tone]}
        </Notice>
      ))}
      <Problem error={new TypeError(words.stop)} again={() => {}} />
      <ProgressLine line={words.progress} done={30} total={120} />
      <p>
        <Countdown until={new Date(now + SPAN).toISOString()} />
      </p>
      <RowsLoading rows={3} />
      <DoneNotice moment={said} />
      <div className="actions">
        <button type="button" className="button" onClick={() => say(words.done)}>
          {words.say}
        </button>
      </div>
    </section>
  );
}
