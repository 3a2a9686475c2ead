// Decides how the centre makes the next cycle: copied from the last, dates a year later, after one question.
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useWriteKey } from '../../app/write-key';
import { CreateNextCycleDocument } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';

/** The dialog "make the next cycle". */
export function NextCycleDialog(props: {
  fromYear: number;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const writeKey = useWriteKey();
  const [create] = useMutation(CreateNextCycleDocument);
  const year = props.fromYear + 1;

  async function run() {
    const content = { fromYear: props.fromYear };
    await create({
      variables: { input: { idempotencyKey: writeKey.keyFor(content), ...content } },
    });
    props.onDone(t('cycle.nextDone', { year }));
  }

  return (
    <ActDialog
      title={t('cycle.next', { year })}
      action={t('cycle.nextShort')}
      run={run}
      onClose={props.onClose}
    >
      {() => <p>{t('cycle.nextLine', { from: props.fromYear, year })}</p>}
    </ActDialog>
  );
}
