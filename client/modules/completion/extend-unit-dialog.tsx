// Decides how a bureau extends one of its units: for whom, until when, and why (D4.5).
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWriteKey } from '../../app/write-key';
import { ExtendUnitDocument } from '../../gql/graphql';
import type { Audience } from '../../gql/graphql';
import { ActDialog, FieldsUnreadable } from '../../ui/act-dialog';
import { AudienceField } from '../../ui/audience-field';
import { InstantField } from '../../ui/instant-field';
import { ReasonField } from '../../ui/reason-field';
import type { UnitRow } from './unit-order';

/** The dialog "extend this unit". */
export function ExtendUnitDialog(props: {
  year: number;
  unit: UnitRow;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const writeKey = useWriteKey();
  const [extend] = useMutation(ExtendUnitDocument);
  const [audience, setAudience] = useState<Audience>('TEACHER');
  const [end, setEnd] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [unreadable, setUnreadable] = useState(false);

  async function run() {
    setUnreadable(end === null);
    if (end === null) throw new FieldsUnreadable();
    const endsAt = new Date(end).toISOString();
    const content = { year: props.year, audience, unitId: props.unit.unitId, endsAt, reason };
    await extend({
      variables: { input: { idempotencyKey: writeKey.keyFor(content), ...content } },
    });
    props.onDone(t('extend.done', { name: props.unit.name }));
  }

  return (
    <ActDialog
      title={t('extend.unitTitle', { name: props.unit.name })}
      action={t('extend.short')}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <AudienceField value={audience} onChange={setAudience} />
          <InstantField
            id="ends-at"
            label={t('extend.endsAt')}
            value={end}
            faults={unreadable ? [t('instant.rule')] : faultsOf('endsAt')}
            onChange={setEnd}
          />
          <ReasonField value={reason} faults={faultsOf('reason')} onChange={setReason} />
        </>
      )}
    </ActDialog>
  );
}
