// The schema's field about the service itself.
import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { serviceAt } from './service.service';
import { ServiceInfo } from './service.type';

@Resolver(() => ServiceInfo)
export class ServiceResolver {
  @Query(() => ServiceInfo, {
    description: 'The time of the server, and the current cycle; for everyone.',
  })
  service(@Ctx() context: RequestContext): ServiceInfo {
    return serviceAt(context, context.now);
  }
}
