// What everyone may know of the service at an instant.
import type { RequestContext } from '../../app/context';
import type { Instant } from '../../domain/instant';
import { currentYear } from '../units/current-year.repo';
import { ownWindowRows } from './my-windows.service';
import type { ServiceInfo } from './service.type';

/** The current cycle at an instant; now the windows that concern the actor tell of it along, where there are any. */
async function yearAt(context: RequestContext, at: Instant): Promise<number | null> {
  const windows = at === context.now ? await ownWindowRows(context) : [];
  return windows[0]?.year ?? currentYear(context.sql, at);
}

/** The service at an instant: its time, and which cycle is current then. */
export function serviceAt(context: RequestContext, at: Instant): ServiceInfo {
  const { config, clock } = context.app;
  return {
    serverTime: at,
    simulatedTime: clock.simulated,
    demonstration: config.mode === 'demonstration',
    centreTelephone: config.centreTelephone,
    centreEmail: config.centreEmail,
    currentYear: () => yearAt(context, at),
  };
}
