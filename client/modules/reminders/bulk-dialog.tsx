// Decides how a bureau reminds its schools: of what, which of them, how many people that is, the mail; then only once.
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { formatCount, formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useKeyedWrite } from '../../app/keyed-write';
import { useSession } from '../../app/session';
import { RemindSchoolsDocument } from '../../gql/graphql';
import type { Audience } from '../../gql/graphql';
import { Dialog } from '../../ui/dialog';
import { Problem } from '../../ui/problem';
import { ProgressLine } from '../../ui/progress-line';
import { RadioCards } from '../../ui/radio-cards';
import { filterOf, isNarrowed } from '../completion/schools-search';
import type { SchoolsView } from '../completion/schools-search';
import { viewWords } from '../completion/view-words';
import { phaseAt } from '../cycles/window-groups';
import { BulkPreview } from './bulk-preview';
import type { Preview } from './bulk-preview';

const audiences = ['TEACHER', 'SCHOOL'] as const satisfies readonly Audience[];

/** The dialog "remind schools"; of one `school` only where it is given. */
export function BulkReminderDialog(props: {
  jurisdictionCode: string;
  year: number;
  view: SchoolsView;
  school: { unitId: string; name: string } | null;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, refresh } = useKeyedWrite();
  const { school, view, year, jurisdictionCode } = props;
  const narrowed = school === null && isNarrowed(view);
  const { me } = useSession();
  const clock = useClock();
  // Only while a window is open somebody can be reminded of it.
  const [audience, setAudience] = useState<Audience>(
    () => me?.windows.find((each) => phaseAt(each, clock.now()) === 'OPEN')?.audience ?? 'TEACHER',
  );
  const [scope, setScope] = useState<'shown' | 'all'>(narrowed ? 'shown' : 'all');
  const [preview, setPreview] = useState<Preview | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const filter = school ? { unitId: school.unitId } : filterOf(scope === 'shown' ? view : {});
  const asked = { jurisdictionCode, year, audience, filter };
  const count = preview?.recipients ?? 0;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const { remindSchools } = await send(RemindSchoolsDocument, asked);
      props.onDone(
        t('bulk.done', {
          people: formatCount(remindSchools.recipients),
          schools: formatCount(remindSchools.units),
        }),
      );
      void refresh();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={school ? t('bulk.titleOne', { name: school.name }) : t('bulk.action')}
      onClose={props.onClose}
    >
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Problem error={error} />
        <RadioCards
          id="remind-of"
          legend={t('bulk.of')}
          cards={audiences.map((value) => ({
            value,
            title: t(`audience.${value}`),
            line: t(`bulk.ofLine.${value}`),
          }))}
          value={audience}
          onChange={setAudience}
        />
        {narrowed && (
          <RadioCards
            id="remind-whom"
            legend={t('bulk.whom')}
            cards={[
              {
                value: 'shown',
                title: t('bulk.shown'),
                line: formatList(viewWords(t, view), currentLanguage()),
              },
              { value: 'all', title: t('bulk.all'), line: t('bulk.allLine') },
            ]}
            value={scope}
            onChange={setScope}
          />
        )}
        <BulkPreview key={JSON.stringify(asked)} asked={asked} onKnown={setPreview} />
        {busy && <ProgressLine line={t('bulk.sending', { people: formatCount(count) })} />}
        <div className="actions end">
          <button type="button" className="button" onClick={props.onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className="button primary" disabled={busy || count === 0}>
            {busy
              ? t('wait')
              : count === 0
                ? t('bulk.confirmNone')
                : t('bulk.confirm', {
                    people: formatCount(count),
                    schools: formatCount(preview?.units ?? 0),
                  })}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
