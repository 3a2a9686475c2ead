// Decides how the country is read as a map: each county in the colour of its rate, 教育部國教署 as a square beside it.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRate } from '../../app/format';
import { useSession } from '../../app/session';
import type { CountryFieldsFragment } from '../../gql/graphql';
import { RateLegend } from '../../ui/rate-legend';
import { stepClass } from '../../ui/rate-steps';
import { hasPlace } from './country-places';
import { MAP_FRAME, SHAPES } from './country-shapes';
import type { Shape } from './country-shapes';
import { jurisdictionName } from './unit-words';

/** The jurisdiction without an area, as a square in the sea. */
const SQUARE: Shape = {
  code: 'K12',
  middle: [76, 315],
  frame: [38, 285, 76, 58],
  path: '',
};
/** Where a name stands when its county is too small or bent around another; outside, a line leads to it. */
const WORDS: Partial<Record<string, { at: readonly [number, number]; outside?: true }>> = {
  NWT: { at: [354, 92] },
  KEE: { at: [426, 6], outside: true },
  HSZ: { at: [236, 74], outside: true },
  CYI: { at: [96, 400], outside: true },
  CYQ: { at: [226, 344] },
  KHH: { at: [232, 396] },
  LIE: { at: [88, 64] },
  KIN: { at: [86, 226], outside: true },
  PEN: { at: [61, 545] },
};

/** The map of one audience; what is under the pointer or the focus is told in words below. */
export function CountryMap(props: {
  country: CountryFieldsFragment;
  audience: 'schools' | 'teachers';
}) {
  const { t } = useTranslation();
  const { country, audience } = props;
  const [told, setTold] = useState<string | null>(null);
  return (
    <>
      <div className="map-frame">
        <svg
          className="map"
          viewBox={MAP_FRAME.join(' ')}
          role="group"
          aria-label={t(`country.tiles.${audience}`)}
        >
          {country.jurisdictions.map(({ jurisdiction, ...counts }) => {
            const shape = [...SHAPES, SQUARE].find((each) => each.code === jurisdiction.code);
            if (!shape) return null;
            const words = `${jurisdictionName(jurisdiction)} ${formatRate(counts[audience].rate)}`;
            return (
              <Area
                key={shape.code}
                year={country.year}
                shape={shape}
                words={words}
                rate={counts[audience].rate}
                onTell={setTold}
              />
            );
          })}
        </svg>
      </div>
      <p className="map-told">{told ?? t('country.mapHint')}</p>
      <RateLegend andMore={(from) => t('country.andMore', { from })} />
      <p className="hint">{t('country.mapSource')}</p>
    </>
  );
}

function Area(props: {
  year: number;
  shape: Shape;
  words: string;
  rate: number | null;
  onTell: (words: string | null) => void;
}) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { shape, rate } = props;
  const { code } = shape;
  const name = hasPlace(code) ? t(`country.short.${code}`) : code;
  const place = WORDS[code];
  const [x, y] = place?.at ?? shape.middle;
  const drawn = (
    <>
      {place?.outside && (
        <line className="map-lead" x1={x} y1={y + 2} x2={shape.middle[0]} y2={shape.middle[1]} />
      )}
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
      <text className={place?.outside ? 'map-word outside' : 'map-word'} x={x} y={y}>
        <tspan x={x} dy="-1">
          {name}
        </tspan>
        <tspan className="map-rate" x={x} dy="1.15em">
          {formatRate(rate)}
        </tspan>
      </text>
    </>
  );
  const className = `map-place ${stepClass(rate)}`;
  if (!may('JURISDICTION_COMPLETION_READ')) return <g className={className}>{drawn}</g>;
  return (
    <Link
      to="/completion/$year"
      params={{ year: props.year }}
      search={{ jurisdiction: code }}
      className={className}
      aria-label={props.words}
      onPointerEnter={() => props.onTell(props.words)}
      onPointerLeave={() => props.onTell(null)}
      onFocus={() => props.onTell(props.words)}
      onBlur={() => props.onTell(null)}
    >
      {drawn}
    </Link>
  );
}
