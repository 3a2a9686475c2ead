// Names of business accounts for the fields of what they did, batched over a request.
import { batched } from '../units/batch.loader';
import { accountNames } from './account.repo';

/** Name, tier and unit of accounts by id, deleted ones too. Whoever shows a name decides whether it is masked (D3.8). */
export const accountNameLoader = batched(accountNames);
