// Decides how the list of checked rosters is narrowed: by the mark, and by jurisdiction for whoever sees several.
import { skipToken, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { JurisdictionNamesDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';

type Search = { checked?: boolean; jurisdiction?: string };

/** The filters, as they stand in the address. */
export function ChecksFilters(props: {
  search: Search;
  chooses: boolean;
  onChange: (search: Search) => void;
}) {
  const { t } = useTranslation();
  const { checked, jurisdiction } = props.search;
  const { data } = useQuery(JurisdictionNamesDocument, props.chooses ? {} : skipToken);
  return (
    <div className="filters">
      <Field id="checked" label={t('rosterChecks.state')}>
        {(control) => (
          <select
            {...control}
            value={checked === undefined ? '' : String(checked)}
            onChange={(event) => {
              const { value } = event.target;
              props.onChange({
                ...(value === '' ? {} : { checked: value === 'true' }),
                ...(jurisdiction ? { jurisdiction } : {}),
              });
            }}
          >
            <option value="">{t('teachers.all')}</option>
            <option value="false">{t('rosterChecks.unchecked')}</option>
            <option value="true">{t('rosterChecks.checked')}</option>
          </select>
        )}
      </Field>
      {props.chooses && (
        <Field id="jurisdiction" label={t('care.jurisdiction')}>
          {(control) => (
            <select
              {...control}
              value={jurisdiction ?? ''}
              onChange={(event) => {
                const { value } = event.target;
                props.onChange({
                  ...(checked === undefined ? {} : { checked }),
                  ...(value === '' ? {} : { jurisdiction: value }),
                });
              }}
            >
              <option value="">{t('teachers.all')}</option>
              {data?.jurisdictions.map((each) => (
                <option key={each.code} value={each.code}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  );
}
