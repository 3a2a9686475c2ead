// The windows of cycles for fields, batched over a request: one statement for all years asked for.
import { batched } from '../units/batch.loader';
import { windowsByYears } from './window.repo';

/** Windows by year, written as a text. Windows are published (D8). */
export const windowsLoader = batched(windowsByYears);
