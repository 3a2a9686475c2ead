// Decides what of a plan can be read before its window opens: every question with what can be chosen.
import { useTranslation } from 'react-i18next';
import { formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { CycleWordsFragment } from '../../gql/graphql';
import { Facts } from '../../ui/facts';
import { labelOf } from './labels';

/** The questions of a cycle, in its order. */
export function PlanQuestions({ cycle }: { cycle: CycleWordsFragment }) {
  const { t } = useTranslation();
  const list = (options: CycleWordsFragment['domains']) =>
    formatList(options.map(labelOf), currentLanguage());
  return (
    <section className="card" aria-labelledby="questions-title">
      <h2 id="questions-title">{t('morning.questions')}</h2>
      <p className="hint">{t('morning.questionsLine')}</p>
      <Facts
        facts={[
          ...cycle.questions.map((each) => ({ name: labelOf(each), value: list(each.options) })),
          { name: t('plan.domains'), value: list(cycle.domains) },
          { name: t('plan.courses'), value: t('plan.coursesHint') },
        ]}
      />
    </section>
  );
}
