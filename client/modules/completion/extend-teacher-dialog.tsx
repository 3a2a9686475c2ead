// Decides how a bureau extends one teacher, named by the full national ID (D3.8, D4.5).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { ExtendTeacherDocument } from '../../gql/graphql';
import { ActDialog, FieldsUnreadable } from '../../ui/act-dialog';
import { InstantField } from '../../ui/instant-field';
import { ReasonField } from '../../ui/reason-field';
import { NationalIdField } from '../../ui/national-id-field';

/** The dialog "extend a teacher". */
export function ExtendTeacherDialog(props: {
  year: number;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const [nationalId, setNationalId] = useState('');
  const [end, setEnd] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [unreadable, setUnreadable] = useState(false);

  async function run() {
    setUnreadable(end === null);
    if (end === null) throw new FieldsUnreadable();
    const endsAt = new Date(end).toISOString();
    const content = { year: props.year, nationalId: nationalId.trim(), endsAt, reason };
    const { extendTeacher } = await write(ExtendTeacherDocument, content);
    props.onDone(t('extend.done', { name: extendTeacher.extension.teacherName ?? '' }));
  }

  return (
    <ActDialog
      title={t('extend.teacher')}
      action={t('extend.short')}
      typed={{ field: 'nationalId', missing: t('extend.teacherMissing') }}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <NationalIdField
            value={nationalId}
            faults={faultsOf('nationalId')}
            onChange={setNationalId}
          />
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
