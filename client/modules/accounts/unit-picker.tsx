// Decides how a bureau or the centre gets to the accounts of one unit: it is searched among those that one may see.
import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../app/debounced';
import { FindUnitsDocument } from '../../gql/graphql';
import { SUGGEST_FROM, SuggestField } from '../../ui/suggest-field';

/** The field that a unit is chosen with; calls back with its id. */
export function UnitPicker({ onChoose }: { onChoose: (unitId: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const search = useDebounced(text.trim());
  const { data, loading } = useQuery(
    FindUnitsDocument,
    search.length >= SUGGEST_FROM ? { variables: { search } } : skipToken,
  );
  const units = data && !loading ? data.units.edges.map((edge) => edge.node) : null;
  return (
    <SuggestField
      id="unit"
      label={t('accounts.unit')}
      hint={t('accounts.unitHint')}
      text={text}
      none={t('suggest.none')}
      suggestions={
        units &&
        units.map((each) => ({
          id: each.id,
          label: each.name,
          detail: [each.code, each.jurisdiction?.name].filter(Boolean).join('・'),
        }))
      }
      onText={setText}
      onChoose={(chosen) => {
        setText('');
        onChoose(chosen.id);
      }}
    />
  );
}
