// Decides how the list of checked rosters is narrowed: by the mark, and by jurisdiction for whoever sees several.
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field';
import { JurisdictionField } from '../accounts/jurisdiction-field';

type Search = { checked?: boolean; jurisdiction?: string };

/** The filters, as they stand in the address. */
export function ChecksFilters(props: {
  search: Search;
  chooses: boolean;
  onChange: (search: Search) => void;
}) {
  const { t } = useTranslation();
  const { checked, jurisdiction } = props.search;
  return (
    <div className="filters">
      <ChoiceField
        id="checked"
        label={t('rosterChecks.state')}
        none={t('teachers.all')}
        value={checked === undefined ? null : `${checked}`}
        options={[
          ['false', t('rosterChecks.unchecked')],
          ['true', t('rosterChecks.checked')],
        ]}
        onChange={(value) =>
          props.onChange({
            ...(value === null ? {} : { checked: value === 'true' }),
            ...(jurisdiction ? { jurisdiction } : {}),
          })
        }
      />
      {props.chooses && (
        <JurisdictionField
          code={jurisdiction ?? null}
          onChange={(code) =>
            props.onChange({
              ...(checked === undefined ? {} : { checked }),
              ...(code === null ? {} : { jurisdiction: code }),
            })
          }
        />
      )}
    </div>
  );
}
