// Decides how the form of a record reads while it is corrected: what is wrong, what somebody else saved, the two buttons (D3.2).
import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../app/refusal';
import { LeaveGuard } from '../../app/leave-guard';
import { Calling } from '../../ui/calling';
import { ErrorSummary } from '../../ui/error-summary';
import { Problem } from '../../ui/problem';
import { faultsAt, summaryOf } from './form-faults';
import { OvertakenNotice } from './overtaken-notice';
import { RecordFields, recordIds } from './record-fields';
import type { RecordEditing } from './use-record-edit';

/** The form; `onCancel` leaves a dialog, without it what was typed is only given up. */
export function RecordEditForm(props: {
  unitId: string;
  editing: RecordEditing;
  /** What is asked before anything else: it stands alone above the fields. */
  question?: ReactNode;
  onSaved: () => void;
  onCancel?: () => void;
}) {
  const { t } = useTranslation();
  const { editing, question, onCancel } = props;
  const { form, before, changed, busy, error, overtaken } = editing;
  const refusal = refusalOf(error);
  const lines = summaryOf(refusal, recordIds);
  // The button stays one that has the focus: a disabled one would drop it to the page.
  const idle = busy || !changed || overtaken !== null;

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    if (idle) return;
    if (await editing.save()) props.onSaved();
  }

  return (
    <form className="stack record-form" onSubmit={(event) => void submit(event)}>
      {changed && <LeaveGuard />}
      {question || (
        <>
          <ErrorSummary lines={lines} moment={editing.moment} />
          {error !== null && lines.length === 0 && !overtaken && (
            <Calling moment={editing.moment}>
              <Problem error={error} />
            </Calling>
          )}
          {overtaken && (
            <Calling moment={0}>
              <OvertakenNotice
                overtaken={overtaken}
                onMine={editing.keepMine}
                onNewest={editing.takeNewest}
              />
            </Calling>
          )}
        </>
      )}
      <RecordFields
        unitId={props.unitId}
        form={form}
        before={before}
        faultsOf={(field) => faultsAt(refusal, field)}
        onChange={editing.set}
      />
      <div className={`actions ${onCancel ? 'end' : ''}`}>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            {t('cancel')}
          </button>
        )}
        <button type="submit" className="button primary" aria-disabled={idle}>
          {t(busy ? 'wait' : 'record.save')}
        </button>
        {!onCancel && changed && (
          <button type="button" className="button quiet" onClick={editing.takeNewest}>
            {t('record.discard')}
          </button>
        )}
      </div>
    </form>
  );
}
