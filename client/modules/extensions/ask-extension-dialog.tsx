// Decides how more time is asked of the bureau: for oneself, or for the school's plan or its teachers (D4.5).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { formatClosing } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useKeyedWrite } from '../../app/keyed-write';
import { AskMyExtensionDocument, AskUnitExtensionDocument } from '../../gql/graphql';
import type { WindowStateFieldsFragment } from '../../gql/graphql';
import { ActDialog, FieldsUnreadable } from '../../ui/act-dialog';
import { ChoiceField } from '../../ui/choice-field';
import { Field } from '../../ui/field';
import { InstantField } from '../../ui/instant-field';
import { offeredEnd } from './wanted-until';

/** Characters that a reason may have. */
const REASON_LIMIT = 500;

/** A window as far as more time can be asked for it. */
export type AskedWindow = Pick<WindowStateFieldsFragment, 'audience' | 'closesAt'>;

/**
 * The dialog "ask for more time". `windows` has at least one; more than one is offered as a choice.
 * `unitId` is the school, or null when a teacher asks for the own plan.
 */
export function AskExtensionDialog(props: {
  year: number;
  unitId: string | null;
  windows: readonly [AskedWindow, ...AskedWindow[]];
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const clock = useClock();
  const { write } = useKeyedWrite();
  const [window, setWindow] = useState(props.windows[0]);
  const [end, setEnd] = useState(() => offeredEnd(props.windows[0].closesAt, clock.now()));
  const [reason, setReason] = useState('');
  const [unreadable, setUnreadable] = useState(false);

  async function run() {
    setUnreadable(end === null);
    if (end === null) throw new FieldsUnreadable();
    const { year, unitId } = props;
    const content = { year, wantedUntil: new Date(end).toISOString(), reason: reason.trim() };
    if (unitId === null) await write(AskMyExtensionDocument, content);
    else await write(AskUnitExtensionDocument, { ...content, unitId, audience: window.audience });
    props.onDone(t('extension.asked'));
  }

  return (
    <ActDialog
      title={t('extension.ask')}
      action={t('extension.send')}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <p>{t('extension.askLine')}</p>
          {props.windows.length > 1 && (
            <ChoiceField
              id="asked-audience"
              label={t('extension.for')}
              faults={faultsOf('audience')}
              value={window.audience}
              options={props.windows.map(({ audience }) => [audience, t(`audience.${audience}`)])}
              onChange={(chosen) => {
                const next = props.windows.find(({ audience }) => audience === chosen);
                if (!next) return;
                setWindow(next);
                setEnd(offeredEnd(next.closesAt, clock.now()));
              }}
            />
          )}
          <p className="hint">
            {t('extension.closing', {
              instant: formatClosing(window.closesAt, currentLanguage()),
            })}
          </p>
          <InstantField
            key={window.audience}
            id="wanted-until"
            label={t('extension.wantedUntil')}
            value={end}
            faults={unreadable ? [t('instant.rule')] : faultsOf('wantedUntil')}
            onChange={setEnd}
          />
          <Field
            id="asked-reason"
            label={t('reason')}
            hint={t('extension.reasonHint')}
            faults={faultsOf('reason')}
          >
            {(control) => (
              <textarea
                {...control}
                rows={3}
                required
                maxLength={REASON_LIMIT}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
    </ActDialog>
  );
}
