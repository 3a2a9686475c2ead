// Decides how the tiers are told apart: a card each, with the functions that it has and those that it lacks (D2.1).
import { useTranslation } from 'react-i18next';
import type { Role } from '../../gql/graphql';
import { RadioCards } from '../../ui/radio-cards';
import { businessFunctions, functionsOf, tiers } from './tiers';
import type { Tier } from './tiers';

/** The choice of a tier among those that the unit offers. */
export function TierCards(props: {
  legend: string;
  offered: readonly Role[];
  value: Tier | null;
  faults?: readonly string[];
  onChange: (tier: Tier) => void;
}) {
  const { t } = useTranslation();
  return (
    <RadioCards
      id="tier"
      legend={props.legend}
      value={props.value}
      faults={props.faults}
      onChange={props.onChange}
      cards={tiers
        .filter((tier) => props.offered.includes(tier))
        .map((tier) => ({
          value: tier,
          title: t(`role.${tier}`),
          line: t(`tierLine.${tier}`),
          more: <Ticks tier={tier} />,
        }))}
    />
  );
}

function Ticks({ tier }: { tier: Tier }) {
  const { t } = useTranslation();
  const has = functionsOf(tier);
  return (
    <ul className="ticks">
      {businessFunctions
        .filter((each) => has.includes(each))
        .map((each) => (
          <li key={each}>
            <span aria-hidden="true">✓ </span>
            {t(`businessFunction.${each}`)}
          </li>
        ))}
    </ul>
  );
}
