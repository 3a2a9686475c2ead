// Decides what a bureau opens in the morning.
import type { Me } from '../app/session';
import { MyTasks } from '../modules/home/my-tasks';

/** The dashboard; `year` is the current cycle's. */
export function BureauDashboard({ me }: { me: Me; year: number }) {
  return <MyTasks me={me} />;
}
