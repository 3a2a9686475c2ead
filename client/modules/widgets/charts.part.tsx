// Decides how charts, tiles and tabs are shown among all widgets.
import { useState } from 'react';
import { ColumnChart } from '../../ui/column-chart';
import { LineChart } from '../../ui/line-chart';
import { RateLegend } from '../../ui/rate-legend';
import { Tabs } from '../../ui/tabs';
import { TileGrid } from '../../ui/tile-grid';
import { Timeline } from '../../ui/timeline';
import { useWidgetWords } from './words';
import '../../ui/country.css';
import '../../ui/timeline.css';

type Kind = 'first' | 'second' | 'third' | 'fourth';
const KINDS: readonly Kind[] = ['first', 'second', 'third', 'fourth'];
/** Of the time line (ms); its days are counted from nothing. */
const DAY = 86_400_000;
const RATES = [0.1, 0.4, 0.6, 0.8, 0.95, null] as const;

/** A chart a tab. */
export function ChartsPart() {
  const words = useWidgetWords();
  const [kind, setKind] = useState<Kind>('first');
  return (
    <section className="card stack" aria-labelledby="ui-charts">
      <h2 id="ui-charts">{words.charts}</h2>
      <Tabs
        label={words.charts}
        tabs={KINDS.map((key) => ({ key, label: words[key] }))}
        chosen={kind}
        onChoose={setKind}
      >
        {kind === 'first' && <Lines />}
        {kind === 'second' && (
          <ColumnChart
            columns={[
              { key: '106', label: '106', value: 620 },
              { key: '107', label: '107', value: 1240 },
              { key: '108', label: '108', value: 310, underWay: true },
            ]}
            write={(value) => value.toLocaleString('en')}
            summary={words.summary}
          />
        )}
        {kind === 'third' && <Tiles />}
        {kind === 'fourth' && <Spans />}
      </Tabs>
    </section>
  );
}

function Lines() {
  const words = useWidgetWords();
  const line = (key: string, grows: number) => ({
    key,
    label: key,
    short: key,
    points: [0, 1, 2, 3, 4].map((day) => [day, 0.1 + day * grows] as const),
  });
  return (
    <LineChart
      lines={[line('108', 0.15), line('107', 0.2), line('106', 0.1)]}
      marks={[0, 1, 2, 3, 4].map((day) => [day, `9/${day + 6}`] as const)}
      until={4}
      summary={words.summary}
    />
  );
}

function Tiles() {
  const words = useWidgetWords();
  return (
    <>
      <TileGrid
        label={words.charts}
        tiles={RATES.map((rate, at) => {
          const name = String(at + 1);
          const place = { column: (at % 5) + 1, row: Math.floor(at / 5) + 1 };
          return { key: name, name, short: name, tiny: name, rate, ...place };
        })}
        link={(_tile, shown) => <span>{shown}</span>}
      />
      <RateLegend andMore={(from) => words.more.replace('{{from}}', String(from))} />
    </>
  );
}

function Spans() {
  const words = useWidgetWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const bar = (key: string, from: number, state: 'UPCOMING' | 'OPEN' | 'CLOSED') => ({
    key,
    from: from * DAY,
    until: (from + 4) * DAY,
    tail: state === 'OPEN' ? (from + 5) * DAY : null,
    kind: state === 'CLOSED' ? ('first' as const) : ('second' as const),
    state,
    label: `${words.day} ${from}`,
  });
  return (
    <>
      <Timeline
        label={words.charts}
        rows={(['first', 'second', 'third'] as const).map((key, at) => ({
          key,
          name: words[key],
          short: String(at + 1),
          bars: [
            bar(`${key} 1`, at, 'CLOSED'),
            bar(`${key} 2`, at + 5, at === 2 ? 'UPCOMING' : 'OPEN'),
          ],
        }))}
        from={-DAY}
        until={13 * DAY}
        now={6.5 * DAY}
        nowWord={words.now}
        ticks={[0, 4, 8, 12].map((day) => [day * DAY, String(day)] as const)}
        onOpen={setChosen}
      />
      <p role="status">{chosen}</p>
    </>
  );
}
