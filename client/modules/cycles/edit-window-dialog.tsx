// Decides how the centre changes a window: only what D4.5 still allows is offered, with the reason; the server holds the limits.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { formatClosing, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useKeyedWrite } from '../../app/keyed-write';
import { EditWindowDocument } from '../../gql/graphql';
import type { WindowFieldsFragment } from '../../gql/graphql';
import { ActDialog, FieldsUnreadable } from '../../ui/act-dialog';
import { Facts } from '../../ui/facts';
import { InstantField } from '../../ui/instant-field';
import { ReasonField } from '../../ui/reason-field';
import { useReach } from '../completion/reach';
import { jurisdictionName } from '../completion/unit-words';

/** The dialog "change this window". */
export function EditWindowDialog(props: {
  year: number;
  window: WindowFieldsFragment;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { window } = props;
  const { write } = useKeyedWrite();
  const clock = useClock();
  const language = currentLanguage();
  // Of the moment the dialog opened: a field must not vanish under the hand.
  const [begun] = useState(() => clock.now() >= Date.parse(window.opensAt));
  // Somebody else was faster: what holds now is shown beside what is being asked for.
  const [version] = useState(window.version);
  const stored = begun || window.version !== version;
  const [opens, setOpens] = useState<number | null>(Date.parse(window.opensAt));
  const [closes, setCloses] = useState<number | null>(Date.parse(window.closesAt));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const reach = useReach({
    year: props.year,
    audience: window.audience,
    jurisdictionCode: window.jurisdiction.code,
  });

  async function run() {
    setTried(true);
    if (opens === null || closes === null) throw new FieldsUnreadable();
    await write(EditWindowDocument, {
      windowId: window.id,
      version: window.version,
      opensAt: new Date(opens).toISOString(),
      closesAt: new Date(closes).toISOString(),
      reason,
    });
    props.onDone(t('cycle.windowDone', { name: jurisdictionName(window.jurisdiction) }));
  }

  return (
    <ActDialog
      title={t('cycle.edit', {
        name: jurisdictionName(window.jurisdiction),
        audience: t(`audience.${window.audience}`),
      })}
      action={reach.action(t('change'))}
      waits={reach.waits}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <p className="hint">{t(begun ? 'country.editBegun' : 'country.editBefore')}</p>
          {stored && (
            <Facts
              facts={[
                { name: t('window.opens'), value: formatInstant(window.opensAt, language) },
                { name: t('country.closesNow'), value: formatClosing(window.closesAt, language) },
              ]}
            />
          )}
          {!begun && (
            <InstantField
              id="opens-at"
              label={t('window.opens')}
              value={opens}
              faults={tried && opens === null ? [t('instant.rule')] : faultsOf('opensAt')}
              onChange={setOpens}
            />
          )}
          <InstantField
            id="closes-at"
            label={t(begun ? 'country.closesLater' : 'window.closes')}
            value={closes}
            faults={tried && closes === null ? [t('instant.rule')] : faultsOf('closesAt')}
            onChange={setCloses}
          />
          <ReasonField value={reason} faults={faultsOf('reason')} onChange={setReason} />
          {reach.line}
        </>
      )}
    </ActDialog>
  );
}
