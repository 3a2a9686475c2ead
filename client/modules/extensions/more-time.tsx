// Decides where more time is asked for beside a window, and how the requests made so far are read there.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnRequestFieldsFragment } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { AskExtensionDialog } from './ask-extension-dialog';
import type { AskedWindow } from './ask-extension-dialog';
import { OwnRequests } from './own-requests';

/** Those windows for which no request waits: one request at a time for each. */
export function askableWindows(
  windows: readonly AskedWindow[],
  requests: readonly OwnRequestFieldsFragment[],
): AskedWindow[] {
  const waiting = new Set(
    requests.filter((each) => each.state === 'PENDING').map((each) => each.audience),
  );
  return windows.filter((each) => !waiting.has(each.audience));
}

/**
 * The card "more time". `windows` are those for which this person may ask now, none where nobody may;
 * `unitId` is the school, or null for oneself. `asking` is held by the page, which may offer the dialog elsewhere too:
 * where it does (`offered`), the card has no button of its own, and is not there before there is a request.
 */
export function MoreTime(props: {
  year: number;
  unitId: string | null;
  windows: readonly AskedWindow[];
  requests: readonly OwnRequestFieldsFragment[];
  asking: boolean;
  offered?: boolean;
  onAsk: (asking: boolean) => void;
}) {
  const { t } = useTranslation();
  const [done, setDone] = useState<string | null>(null);
  const [first, ...others] = askableWindows(props.windows, props.requests);
  const silent = props.requests.length === 0 && !done;
  const dialog = props.asking && first && (
    <AskExtensionDialog
      year={props.year}
      unitId={props.unitId}
      windows={[first, ...others]}
      onDone={(sentence) => {
        setDone(sentence);
        props.onAsk(false);
      }}
      onClose={() => props.onAsk(false)}
    />
  );
  if (silent && (!first || props.offered)) return dialog;
  return (
    <section className="card" aria-labelledby="more-time-title">
      <div className="card-head">
        <h2 id="more-time-title">{t('extension.title')}</h2>
        {first && !props.offered && (
          <button type="button" className="button small" onClick={() => props.onAsk(true)}>
            {t('extension.ask')}
          </button>
        )}
      </div>
      {done && (
        <Notice tone="done" live>
          {done}
        </Notice>
      )}
      {silent && <p className="hint">{t('extension.none')}</p>}
      {props.requests.length > 0 && (
        <OwnRequests requests={props.requests} audiences={props.unitId !== null} onDone={setDone} />
      )}
      {dialog}
    </section>
  );
}
