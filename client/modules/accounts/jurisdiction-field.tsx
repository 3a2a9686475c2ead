// Decides how a list is narrowed to one jurisdiction: all 23 in the letter's order, or none (D1.2).
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { JurisdictionNamesDocument } from '../../gql/graphql';
import { ChoiceField } from '../../ui/choice-field';
import { jurisdictionName } from '../completion/unit-words';

/** The choice of a jurisdiction by its code; null for all. */
export function JurisdictionField(props: {
  code: string | null;
  onChange: (code: string | null) => void;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(JurisdictionNamesDocument);
  return (
    <ChoiceField
      id="jurisdiction"
      label={t('care.jurisdiction')}
      none={t('accounts.all')}
      value={props.code}
      options={(data?.jurisdictions ?? []).map((each) => [each.code, jurisdictionName(each)])}
      onChange={props.onChange}
    />
  );
}
