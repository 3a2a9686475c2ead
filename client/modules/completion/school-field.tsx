// Decides how one of a jurisdiction's schools is found: by part of its name or the beginning of its code.
import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../app/debounced';
import { FindSchoolsDocument } from '../../gql/graphql';
import { SUGGEST_FROM, SuggestField } from '../../ui/suggest-field';
import { stageWords } from './unit-words';

/** The field; calls back with the id, or null while none is chosen from the list. */
export function SchoolField(props: {
  year: number;
  label: string;
  faults: string[];
  onChange: (unitId: string | null) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const search = useDebounced(text.trim());
  const asking = search.length >= SUGGEST_FROM && search !== chosen;
  const { data, loading } = useQuery(
    FindSchoolsDocument,
    asking ? { variables: { year: props.year, search } } : skipToken,
  );
  const schools = asking && data && !loading ? data.unitCompletions.edges : null;
  return (
    <SuggestField
      id="school"
      label={props.label}
      hint={t('schools.search')}
      faults={props.faults}
      text={text}
      none={t('schools.none')}
      suggestions={
        schools &&
        schools.map(({ node }) => ({
          id: node.unitId,
          label: node.name,
          detail: `${node.code}・${stageWords(t, node.stages)}`,
        }))
      }
      onText={(typed) => {
        setText(typed);
        setChosen(null);
        props.onChange(null);
      }}
      onChoose={({ id, label }) => {
        setText(label);
        setChosen(label);
        props.onChange(id);
      }}
    />
  );
}
