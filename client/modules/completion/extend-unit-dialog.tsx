// Decides how a bureau extends one of its units: for whom, until when, and why (D4.5).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { ExtendUnitDocument } from '../../gql/graphql';
import type { Audience } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';
import { AudienceField } from '../../ui/audience-field';
import { ReasonField } from '../../ui/reason-field';
import { useEndsAt } from '../extensions/use-ends-at';
import { useReach } from './reach';

/** The dialog "extend this unit". */
export function ExtendUnitDialog(props: {
  year: number;
  unit: { unitId: string; name: string };
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const [audience, setAudience] = useState<Audience>('TEACHER');
  const ends = useEndsAt();
  const [reason, setReason] = useState('');
  const reach = useReach({ year: props.year, audience, unitId: props.unit.unitId });

  async function run() {
    const endsAt = ends.read();
    const { year, unit } = props;
    await write(ExtendUnitDocument, { year, audience, unitId: unit.unitId, endsAt, reason });
    props.onDone(t('extend.done', { name: unit.name }));
  }

  return (
    <ActDialog
      title={t('extend.unitTitle', { name: props.unit.name })}
      action={reach.action(t('extend.short'))}
      waits={reach.waits}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <AudienceField value={audience} onChange={setAudience} />
          {ends.field(faultsOf)}
          <ReasonField value={reason} faults={faultsOf('reason')} onChange={setReason} />
          {reach.line}
        </>
      )}
    </ActDialog>
  );
}
