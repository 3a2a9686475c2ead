// What the load is told on its command line.
import { parseArgs } from 'node:util';
import { parseInstant, type Instant } from '../server/domain/instant';

/** The options of one run. */
export interface Options {
  /** Of each measurement. */
  seconds: number;
  /** Seconds before each, which are not counted. */
  warm: number;
  connections: number;
  /** Each operation so often; the middle one is printed. */
  rounds: number;
  /** When the load plays. */
  at: Instant;
  /** Names of the operations; all of them when empty. */
  only: string[];
  /** Whether everything is measured again on a tenth of the data. */
  growth: boolean;
  /** Folder for processor profiles of the product. */
  profile: string | undefined;
}

/** Reads them; throws for one that is not known or not right. */
export function readOptions(given: string[]): Options {
  const { values } = parseArgs({
    args: given,
    options: {
      seconds: { type: 'string', default: '10' },
      warm: { type: 'string', default: '3' },
      connections: { type: 'string', default: '32' },
      rounds: { type: 'string', default: '1' },
      at: { type: 'string', default: '2019-09-25T10:00:00+08:00' },
      only: { type: 'string', default: '' },
      growth: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  const whole = (name: 'seconds' | 'warm' | 'connections' | 'rounds'): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name}: want a whole number`);
    return value;
  };
  const at = parseInstant(values.at);
  if (at === null) throw new Error('--at: want an instant such as 2019-09-25T10:00:00+08:00');
  return {
    seconds: whole('seconds'),
    warm: whole('warm'),
    connections: whole('connections'),
    rounds: whole('rounds'),
    at,
    only: values.only.toUpperCase().split(',').filter(Boolean),
    growth: values.growth,
    profile: values.profile,
  };
}
