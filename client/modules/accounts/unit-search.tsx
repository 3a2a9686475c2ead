// Decides how an applicant finds the own unit among all that are open: by part of its name or its code (D2.4).
import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../app/debounced';
import { UnitsToApplyForDocument } from '../../gql/graphql';
import type { ApplicableUnitFieldsFragment } from '../../gql/graphql';
import { SUGGEST_FROM, SuggestField } from '../../ui/suggest-field';

/** The field that a unit is found with; null while none is chosen from the list. */
export function UnitSearch(props: {
  unit: ApplicableUnitFieldsFragment | null;
  faults: string[];
  onChange: (unit: ApplicableUnitFieldsFragment | null) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(props.unit?.name ?? '');
  const search = useDebounced(text.trim());
  const asking = search.length >= SUGGEST_FROM && search !== props.unit?.name;
  const { data, loading } = useQuery(
    UnitsToApplyForDocument,
    asking ? { variables: { search } } : skipToken,
  );
  const units = asking && data && !loading ? data.unitsToApplyFor : null;
  return (
    <SuggestField
      id="unit"
      label={t('apply.unit')}
      hint={t('apply.unitHint')}
      faults={props.faults}
      text={text}
      none={t('apply.unitNone')}
      suggestions={
        units &&
        units.map((each) => ({
          id: each.id,
          label: each.name,
          detail: [each.code, t(`unitKind.${each.kind}`), each.jurisdictionName]
            .filter(Boolean)
            .join('・'),
        }))
      }
      onText={(typed) => {
        setText(typed);
        if (props.unit) props.onChange(null);
      }}
      onChoose={(chosen) => {
        setText(chosen.label);
        props.onChange(units?.find((each) => each.id === chosen.id) ?? null);
      }}
    />
  );
}
