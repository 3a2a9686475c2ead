// Decides how states look: always a word, the colour only repeats it.
import { useTranslation } from 'react-i18next';
import type { PlanState, WindowPhase } from '../gql/graphql';

/** The state of a plan. */
export function PlanBadge({ state }: { state: PlanState }) {
  const { t } = useTranslation();
  const tone = { NOT_STARTED: 'plain', DRAFT: 'warm', SUBMITTED: 'good' }[state];
  return <span className={`badge ${tone}`}>{t(`planState.${state}`)}</span>;
}

/** The state of a window. */
export function WindowBadge({ state }: { state: WindowPhase }) {
  const { t } = useTranslation();
  const tone = { UPCOMING: 'cool', OPEN: 'good', CLOSED: 'plain' }[state];
  return <span className={`badge ${tone}`}>{t(`windowState.${state}`)}</span>;
}
