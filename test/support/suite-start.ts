// What happens once before the tests: the run gets its name, which the workers inherit.
import { randomBytes } from 'node:crypto';

/** Names the run; nothing is created before a test asks for it. */
export default function start(): void {
  process.env['TEST_RUN'] = `${process.pid}_${randomBytes(2).toString('hex')}`;
}
