// Decides how a request for more time is decided: granted until an instant, as wished unless changed, or refused with a reason.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClosing } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useKeyedWrite } from '../../app/keyed-write';
import { GrantExtensionRequestDocument, RefuseExtensionRequestDocument } from '../../gql/graphql';
import type { RequestToDecideFragment } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';
import { ReasonField } from '../../ui/reason-field';
import { useWhose } from './decide-whose';
import { useEndsAt } from './use-ends-at';

interface Decision {
  request: RequestToDecideFragment;
  onDone: (sentence: string) => void;
  onClose: () => void;
}

/** The dialog "grant". */
export function GrantDialog({ request, onDone, onClose }: Decision) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const whose = useWhose();
  const ends = useEndsAt(Date.parse(request.wantedUntil));

  async function run() {
    const endsAt = ends.read();
    const { id, version } = request;
    await write(GrantExtensionRequestDocument, { requestId: id, version, endsAt });
    onDone(
      t('decide.granted', {
        whose: whose(request),
        instant: formatClosing(endsAt, currentLanguage()),
      }),
    );
  }

  return (
    <ActDialog title={t('decide.grant')} action={t('decide.grant')} run={run} onClose={onClose}>
      {(faultsOf) => (
        <>
          <Wish request={request} />
          {ends.field(faultsOf)}
          <p className="hint">{t('decide.grantLine')}</p>
        </>
      )}
    </ActDialog>
  );
}

/** The dialog "refuse". */
export function RefuseDialog({ request, onDone, onClose }: Decision) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const whose = useWhose();
  const [reason, setReason] = useState('');

  async function run() {
    const { id, version } = request;
    await write(RefuseExtensionRequestDocument, {
      requestId: id,
      version,
      reason: reason.trim(),
    });
    onDone(t('decide.refused', { whose: whose(request) }));
  }

  return (
    <ActDialog title={t('decide.refuse')} action={t('decide.refuse')} run={run} onClose={onClose}>
      {(faultsOf) => (
        <>
          <Wish request={request} />
          <ReasonField value={reason} faults={faultsOf('reason')} onChange={setReason} />
          <p className="hint">{t('decide.refuseLine')}</p>
        </>
      )}
    </ActDialog>
  );
}

/** What was asked, once more before it is decided. */
function Wish({ request }: { request: RequestToDecideFragment }) {
  const { t } = useTranslation();
  const whose = useWhose();
  return (
    <div>
      <p>
        <strong>{whose(request)}</strong>
      </p>
      <p>
        {t('extension.until', { instant: formatClosing(request.wantedUntil, currentLanguage()) })}
      </p>
      <p className="hint">{t('decide.reason', { reason: request.reason })}</p>
    </div>
  );
}
