// The schema's field of signing in through another institution (D3.1); signing in itself is a redirect, app/http-roaming.ts.
import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { roamingProviders } from './roaming-provider';
import { RoamingProvider } from './roaming.type';

@Resolver()
export class RoamingResolver {
  @Query(() => [RoamingProvider], {
    description:
      '帳號漫遊: the identity providers to sign in through (D3.1); empty where none is set up.',
  })
  roamingProviders(@Ctx() context: RequestContext): RoamingProvider[] {
    return roamingProviders(context.app.config);
  }
}
