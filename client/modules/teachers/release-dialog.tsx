// Decides how people leave a unit: why, since when, and whom it concerns, all named before it is done (D3.5).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { useKeyedWrite } from '../../app/keyed-write';
import { ReleaseTeachersDocument } from '../../gql/graphql';
import type { ReleaseFieldsFragment, ReleaseKind } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';
import { DayField } from '../../ui/day-field';
import { Faults, Field } from '../../ui/field';
import { RadioCards } from '../../ui/radio-cards';
import { dayOf, releaseKinds } from './release-form';

/** The dialog; `onDone` gets what can be taken back. */
export function ReleaseDialog(props: {
  unitId: string;
  people: readonly { id: string; name: string }[];
  onDone: (releases: readonly ReleaseFieldsFragment[]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const clock = useClock();
  const { send } = useKeyedWrite();
  const [today] = useState(() => dayOf(clock.now()));
  const [kind, setKind] = useState<ReleaseKind>('LEFT');
  const [day, setDay] = useState(today);
  const [reason, setReason] = useState('');
  const { people } = props;
  const count = people.length;

  async function run() {
    const { releaseTeachers } = await send(ReleaseTeachersDocument, {
      unitId: props.unitId,
      teacherIds: people.map((each) => each.id),
      kind,
      day,
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    });
    props.onDone(releaseTeachers.releases);
  }

  return (
    <ActDialog
      title={t('release.title', { count })}
      action={t('release.action', { count, kind: t(`releaseKind.${kind}`) })}
      danger
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <p>{t('release.line')}</p>
          <RadioCards
            id="release-kind"
            legend={t('release.kind')}
            cards={releaseKinds.map((value) => ({
              value,
              title: t(`releaseKind.${value}`),
              line: t(`release.kindLine.${value}`),
            }))}
            value={kind}
            faults={faultsOf('kind')}
            onChange={setKind}
          />
          <DayField
            id="release-day"
            label={t('release.day')}
            hint={t('release.dayHint')}
            required
            max={today}
            value={day}
            faults={faultsOf('day')}
            onChange={setDay}
          />
          <Field id="release-reason" label={t('release.reason')} faults={faultsOf('reason')}>
            {(control) => (
              <textarea
                {...control}
                rows={2}
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <div>
            <Faults
              id="release-people"
              faults={people
                .flatMap(({ name }, at) =>
                  faultsOf(`teacherIds[${at}]`).map((fault) => `${name}: ${fault}`),
                )
                .slice(0, 5)}
            />
            <h3 id="release-people">{t('release.people', { count })}</h3>
            <ul className="name-list" aria-labelledby="release-people">
              {people.map((each) => (
                <li key={each.id}>{each.name}</li>
              ))}
            </ul>
          </div>
        </>
      )}
    </ActDialog>
  );
}
