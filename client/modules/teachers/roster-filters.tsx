// Decides how a roster is narrowed: by name, which stays on the page, and by what stands in the address (D3.3).
import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../app/format';
import { TeachingCatalogueDocument } from '../../gql/graphql';
import { ChoiceField } from '../../ui/choice-field';
import { SearchField } from '../../ui/search-field';
import { rosterSearch, sorts, staffKinds, statuses, subjectNames } from './roster-search';
import type { RosterSearch } from './roster-search';

/** The filters; `supervision` is how many records a supervision visit would ask about, of a registry's none (D3.7). */
export function RosterFilters(props: {
  unitId: string;
  registry: boolean;
  text: string;
  supervision: number | null;
  onText: (text: string) => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/teachers' });
  const search = useSearch({ from: '/teachers' });
  const { data } = useQuery(TeachingCatalogueDocument, { variables: { unitId: props.unitId } });
  const subjects = data ? subjectNames(data.teachingSubjects, data.unit.stages) : [];
  const { subject } = search;
  const narrow = (part: keyof RosterSearch, value: unknown) =>
    void navigate({ search: (before) => rosterSearch({ ...before, [part]: value }) });
  const select = (
    part: 'subject' | 'status' | 'staff' | 'sort',
    label: string,
    options: readonly (readonly [value: string, words: string])[],
    all = t('teachers.all'),
  ) => (
    <ChoiceField
      id={part}
      label={label}
      className={part === 'sort' ? 'phone-only' : ''}
      none={all}
      value={search[part] ?? null}
      options={options}
      onChange={(value) => narrow(part, value)}
    />
  );
  const offered = subject && !subjects.includes(subject) ? [subject, ...subjects] : subjects;
  return (
    <div className="filters roster-filters">
      <SearchField
        id="name-search"
        label={t('teachers.search')}
        value={props.text}
        onChange={props.onText}
      />
      {select(
        'subject',
        t('teachers.bySubject'),
        offered.map((value) => [value, value]),
      )}
      {select(
        'status',
        t('teachers.status'),
        statuses.map((value) => [value, t(`teacherStatus.${value}`)]),
      )}
      {select(
        'staff',
        t('teachers.staffKind'),
        staffKinds.map((value) => [value, t(`staffKind.${value}`)]),
      )}
      {select(
        'sort',
        t('teachers.sort'),
        sorts.map((value) => [value, t(`teachers.sorts.${value}`)]),
        t('teachers.sorts.ID'),
      )}
      {(!props.registry || search.supervision) && (
        <label className="option wide">
          <input
            type="checkbox"
            checked={search.supervision === true}
            onChange={(event) => narrow('supervision', event.target.checked)}
          />
          <span>
            {t('teachers.supervision')}
            {props.supervision !== null && (
              <span className="numbers">
                {t('teachers.supervisionCount', { n: formatCount(props.supervision) })}
              </span>
            )}
            <small>{t('teachers.supervisionLine')}</small>
          </span>
        </label>
      )}
    </div>
  );
}
