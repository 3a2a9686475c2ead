// The list of units as the schema shows it.
import { connectionOf } from './page';
import { Unit } from './unit.entity';

/** A page of units, by code. */
export const UnitConnection = connectionOf('Unit', () => Unit, 'units, by code');
