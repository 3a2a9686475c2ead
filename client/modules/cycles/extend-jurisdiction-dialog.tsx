// Decides how the centre extends a whole jurisdiction: which, for whom, until when, and why (D4.5).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { ExtendJurisdictionDocument } from '../../gql/graphql';
import type { Audience, WindowFieldsFragment } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';
import { AudienceField } from '../../ui/audience-field';
import { ChoiceField } from '../../ui/choice-field';
import { ReasonField } from '../../ui/reason-field';
import { useReach } from '../completion/reach';
import { jurisdictionName } from '../completion/unit-words';
import { useEndsAt } from '../extensions/use-ends-at';

/** The dialog "extend a jurisdiction". */
export function ExtendJurisdictionDialog(props: {
  year: number;
  windows: readonly WindowFieldsFragment[];
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const [code, setCode] = useState('');
  const [audience, setAudience] = useState<Audience>('TEACHER');
  const ends = useEndsAt();
  const [reason, setReason] = useState('');
  const reach = useReach({ year: props.year, audience, jurisdictionCode: code });
  const jurisdictions = props.windows
    .filter((each) => each.audience === audience)
    .map((each) => each.jurisdiction)
    .sort((a, b) => a.order - b.order);

  async function run() {
    const endsAt = ends.read();
    const { year } = props;
    await write(ExtendJurisdictionDocument, {
      year,
      audience,
      jurisdictionCode: code,
      endsAt,
      reason,
    });
    const chosen = jurisdictions.find((each) => each.code === code);
    props.onDone(t('extend.done', { name: chosen ? jurisdictionName(chosen) : code }));
  }

  return (
    <ActDialog
      title={t('extend.jurisdiction')}
      action={reach.action(t('extend.short'))}
      waits={reach.waits}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <AudienceField value={audience} onChange={setAudience} />
          <ChoiceField
            id="jurisdiction"
            label={t('completion.jurisdiction')}
            faults={faultsOf('jurisdictionCode')}
            required
            none={t('choose')}
            value={code || null}
            options={jurisdictions.map((each) => [each.code, jurisdictionName(each)])}
            onChange={(chosen) => setCode(chosen ?? '')}
          />
          {ends.field(faultsOf)}
          <ReasonField value={reason} faults={faultsOf('reason')} onChange={setReason} />
          {reach.line}
        </>
      )}
    </ActDialog>
  );
}
