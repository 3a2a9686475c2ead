// What everyone may know of the service at an instant.
import type { RequestContext } from '../../app/context';
import type { Instant } from '../../domain/instant';
import { currentYear } from '../units/current-year.repo';
import type { ServiceInfo } from './service.type';

/** The service at an instant: its time, and which cycle is current then. */
export async function serviceAt(context: RequestContext, at: Instant): Promise<ServiceInfo> {
  const { config, clock } = context.app;
  return {
    serverTime: at,
    simulatedTime: clock.simulated,
    demonstration: config.mode === 'demonstration',
    centreTelephone: config.centreTelephone,
    centreEmail: config.centreEmail,
    currentYear: await currentYear(context.sql, at),
  };
}
