// Decides how schools are searched and narrowed: a search that is sent when asked, the other filters as they are chosen.
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field';
import { SearchField } from '../../ui/search-field';
import { narrowedBy, planFilters, planStages, schoolsView, teacherFilters } from './schools-search';
import type { SchoolsView } from './schools-search';

/** The field that schools are searched with; it follows the address. */
export function SchoolSearch(props: { view: SchoolsView; onChange: (view: SchoolsView) => void }) {
  const { t } = useTranslation();
  const asked = props.view.q ?? '';
  const [text, setText] = useState(asked);
  const [shown, setShown] = useState(asked);
  if (shown !== asked) {
    setShown(asked);
    setText(asked);
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    const q = text.trim();
    props.onChange(schoolsView({ ...props.view, q: q === '' ? undefined : q }));
  }
  return (
    <form className="school-search" role="search" onSubmit={submit}>
      <SearchField id="school-search" label={t('schools.search')} value={text} onChange={setText} />
      <button type="submit" className="button">
        {t('schools.searchShort')}
      </button>
    </form>
  );
}

/** The filters besides the search; unfolded once one of them holds, never folded under who uses them. */
export function SchoolFilters(props: { view: SchoolsView; onChange: (view: SchoolsView) => void }) {
  const { t } = useTranslation();
  const { view } = props;
  const holding = narrowedBy({ ...view, q: undefined });
  const [open, setOpen] = useState(holding > 0);
  if (holding > 0 && !open) setOpen(true);
  const narrow = (part: keyof SchoolsView, value: unknown) =>
    props.onChange(schoolsView({ ...view, [part]: value }));
  const select = (
    part: 'stage' | 'plan' | 'teachers' | 'checked',
    label: string,
    options: readonly (readonly [value: string, words: string])[],
  ) => (
    <ChoiceField
      id={`schools-${part}`}
      label={label}
      none={t('schools.any')}
      value={view[part] === undefined ? null : String(view[part])}
      options={options}
      onChange={(value) =>
        narrow(part, part === 'checked' && value !== null ? value === 'true' : value)
      }
    />
  );
  const box = (part: 'chiefless' | 'extended', label: string) => (
    <label className="option">
      <input
        type="checkbox"
        checked={view[part] === true}
        onChange={(event) => narrow(part, event.target.checked)}
      />
      {label}
    </label>
  );
  return (
    <details className="more-filters" open={open}>
      <summary>
        {holding > 0 ? t('schools.filtersHolding', { count: holding }) : t('schools.filters')}
      </summary>
      <div className="filters">
        {select(
          'teachers',
          t('schools.teachers'),
          teacherFilters.map((value) => [value, t(`schools.teachersAre.${value}`)]),
        )}
        {select(
          'plan',
          t('schools.column.SCHOOL_PLAN'),
          planFilters.map((value) => [value, t(`schools.planIs.${value}`)]),
        )}
        {select('checked', t('schools.column.roster'), [
          ['false', t('schools.unchecked')],
          ['true', t('schools.checked')],
        ])}
        {select(
          'stage',
          t('schools.stage'),
          planStages.map((value) => [value, t(`stage.${value}`)]),
        )}
        {box('chiefless', t('schools.chiefless'))}
        {box('extended', t('schools.extendedFilter'))}
      </div>
    </details>
  );
}
