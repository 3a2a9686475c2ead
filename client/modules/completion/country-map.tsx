// Decides how the country is read as a map: each county in the colour of its rate, 教育部國教署 as a square beside it.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRate } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useSession } from '../../app/session';
import type { CountryFieldsFragment } from '../../gql/graphql';
import { RateLegend } from '../../ui/rate-legend';
import { stepClass } from '../../ui/rate-steps';
import { hasPlace } from './country-places';
import { MAP_FRAME, SHAPES } from './country-shapes';
import type { Shape } from './country-shapes';
import { jurisdictionName } from './unit-words';

/** The jurisdiction without an area, as a square in the sea. */
const SQUARE: Shape = { code: 'K12', middle: [408, 424], frame: [372, 396, 72, 52], path: '' };
/** Where a name stands when its county is too small, or bent around another; `lead` is where a line to it begins. */
const WORDS: Partial<Record<string, { at: readonly [number, number]; lead?: number }>> = {
  NWT: { at: [359, 92] },
  TAO: { at: [317, 70] },
  TPE: { at: [364, 40] },
  KEE: { at: [428, 8], lead: 414 },
  HSZ: { at: [236, 76], lead: 252 },
  CYI: { at: [98, 318], lead: 114 },
  YUN: { at: [181, 276] },
  CYQ: { at: [232, 337] },
  KHH: { at: [232, 396] },
  PIF: { at: [212, 478] },
  LIE: { at: [90, 64] },
  KIN: { at: [86, 220] },
  PEN: { at: [61, 571] },
};
/** Their names stand in the sea, below or beside. */
const OUTSIDE = ['KEE', 'HSZ', 'CYI', 'KIN', 'PEN'];

/** The map of one audience; what is under the pointer or the focus is told in words below. */
export function CountryMap(props: {
  country: CountryFieldsFragment;
  audience: 'schools' | 'teachers';
}) {
  const { t } = useTranslation();
  const { country, audience } = props;
  const [told, setTold] = useState<string | null>(null);
  const areas = country.jurisdictions.flatMap(({ jurisdiction, ...counts }) => {
    const shape = [...SHAPES, SQUARE].find((each) => each.code === jurisdiction.code);
    const { rate } = counts[audience];
    return shape
      ? [{ shape, rate, words: `${jurisdictionName(jurisdiction)} ${formatRate(rate)}` }]
      : [];
  });
  return (
    <>
      <div className="map-frame">
        <svg
          className="map"
          viewBox={MAP_FRAME.join(' ')}
          role="group"
          aria-label={t(`country.tiles.${audience}`)}
        >
          {areas.map((area) => (
            <Area key={area.shape.code} year={country.year} area={area} onTell={setTold} />
          ))}
          {/* Above all outlines: the next county's would cover them. */}
          <g className="map-words" aria-hidden="true">
            {areas.map((area) => (
              <AreaWords key={area.shape.code} area={area} />
            ))}
          </g>
        </svg>
      </div>
      <p className="map-told">{told ?? t('country.mapHint')}</p>
      <RateLegend andMore={(from) => t('country.andMore', { from })} />
      {currentLanguage() === 'en' && <CodeKey areas={areas} />}
      <p className="hint">{t('country.mapSource')}</p>
    </>
  );
}

/** A jurisdiction on the map, its rate 0..1, and both in words. */
interface MapArea {
  shape: Shape;
  rate: number | null;
  words: string;
}

function Area(props: { year: number; area: MapArea; onTell: (words: string | null) => void }) {
  const { may } = useSession();
  const { shape, rate, words } = props.area;
  const className = `map-place ${stepClass(rate)}`;
  const drawn = (
    <>
      {shape.frame && (
        <rect
          className="map-area"
          x={shape.frame[0]}
          y={shape.frame[1]}
          width={shape.frame[2]}
          height={shape.frame[3]}
          rx="4"
        />
      )}
      {shape.path && <path className={shape.frame ? 'map-island' : 'map-area'} d={shape.path} />}
    </>
  );
  if (!may('JURISDICTION_COMPLETION_READ')) {
    return (
      <g className={className} role="img" aria-label={words}>
        {drawn}
      </g>
    );
  }
  return (
    <Link
      to="/completion/$year"
      params={{ year: props.year }}
      search={{ jurisdiction: shape.code }}
      className={className}
      aria-label={words}
      onPointerEnter={() => props.onTell(words)}
      onPointerLeave={() => props.onTell(null)}
      onFocus={() => props.onTell(words)}
      onBlur={() => props.onTell(null)}
    >
      {drawn}
    </Link>
  );
}

/** On a phone English names have no room on the map: what each code there stands for. Links say it themselves. */
function CodeKey({ areas }: { areas: readonly MapArea[] }) {
  const { t } = useTranslation();
  const codes = areas.map((area) => area.shape.code).filter(hasPlace);
  return (
    <p className="hint map-key" aria-hidden="true">
      {codes.map((code) => `${code}\u00a0${t(`country.short.${code}`)}`).join(', ')}
    </p>
  );
}

function AreaWords({ area }: { area: MapArea }) {
  const { t } = useTranslation();
  const { shape, rate } = area;
  const { code } = shape;
  const place = WORDS[code];
  const [x, y] = place?.at ?? shape.middle;
  const name = hasPlace(code) ? t(`country.short.${code}`) : code;
  return (
    <g className={OUTSIDE.includes(code) ? 'outside' : stepClass(rate)}>
      {place?.lead !== undefined && (
        <line
          className="map-lead"
          x1={place.lead}
          y1={y + 2}
          x2={shape.middle[0]}
          y2={shape.middle[1]}
        />
      )}
      <text className="map-word" x={x} y={y}>
        <tspan className="map-name" x={x} dy="-1">
          {name}
        </tspan>
        <tspan className="map-tiny" x={x} dy="-1">
          {currentLanguage() === 'en' ? code : name}
        </tspan>
        <tspan className="map-rate" x={x} dy="1.15em">
          {formatRate(rate)}
        </tspan>
      </text>
    </g>
  );
}
