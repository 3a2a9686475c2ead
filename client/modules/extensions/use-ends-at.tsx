// Decides how an end is asked for in a dialog: read whole or not at all, what cannot be read told at its field (D4.5).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldsUnreadable } from '../../ui/act-dialog';
import { InstantField } from '../../ui/instant-field';

/** The field of an end, and `read`, which answers it in ISO 8601 or throws FieldsUnreadable. */
export function useEndsAt(offered: number | null = null) {
  const { t } = useTranslation();
  const [end, setEnd] = useState(offered);
  const [unreadable, setUnreadable] = useState(false);

  function read(): string {
    setUnreadable(end === null);
    if (end === null) throw new FieldsUnreadable();
    return new Date(end).toISOString();
  }

  const field = (faultsOf: (field: string) => string[]) => (
    <InstantField
      id="ends-at"
      label={t('extend.endsAt')}
      value={end}
      faults={unreadable ? [t('instant.rule')] : faultsOf('endsAt')}
      onChange={setEnd}
    />
  );
  return { field, read };
}
