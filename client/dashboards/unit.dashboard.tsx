// Decides what an account of a unit that states no plans opens in the morning.
import type { Me } from '../app/session';
import { MyTasks } from '../modules/home/my-tasks';

/** The dashboard; `year` is the current cycle's. */
export function UnitDashboard({ me }: { me: Me; year: number }) {
  return <MyTasks me={me} />;
}
