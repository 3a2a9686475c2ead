// Decides how the country is read at a glance: a tile a jurisdiction with its rate, and the legend of the colours.
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../app/i18n/language';
import type { CountryFieldsFragment } from '../../gql/graphql';
import { RateLegend } from '../../ui/rate-legend';
import { TileGrid } from '../../ui/tile-grid';
import { JurisdictionLink } from './country-link';
import { hasPlace, PLACES } from './country-places';
import { jurisdictionName } from './unit-words';

/** The tiles of one audience. */
export function CountryTiles(props: {
  country: CountryFieldsFragment;
  audience: 'schools' | 'teachers';
}) {
  const { t } = useTranslation();
  const { country, audience } = props;
  return (
    <>
      <TileGrid
        label={t(`country.tiles.${audience}`)}
        tiles={country.jurisdictions.flatMap(({ jurisdiction, ...counts }) => {
          const { code } = jurisdiction;
          if (!hasPlace(code)) return [];
          const [column, row] = PLACES[code];
          return {
            key: code,
            name: jurisdictionName(jurisdiction),
            short: t(`country.short.${code}`),
            tiny: currentLanguage() === 'en' ? code : t(`country.short.${code}`),
            column,
            row,
            rate: counts[audience].rate,
          };
        })}
        link={(tile, shown) => (
          <JurisdictionLink year={country.year} code={tile.key}>
            {shown}
          </JurisdictionLink>
        )}
      />
      <RateLegend andMore={(from) => t('country.andMore', { from })} />
    </>
  );
}
