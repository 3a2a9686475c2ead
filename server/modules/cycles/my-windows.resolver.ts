// The windows that concern whoever is signed in, shown beside who they are.
import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { Me } from '../accounts/me.type';
import { myWindows } from './my-windows.service';
import { WindowState } from './window-state.type';

@Resolver(() => Me)
export class MyWindowsResolver {
  @FieldResolver(() => [WindowState], {
    description:
      "The current cycle's windows that concern this person: a teacher's own; both of the school or the jurisdiction; none for the centre and the ministry (D4.3, D4.4).",
  })
  windows(@Ctx() context: RequestContext): Promise<WindowState[]> {
    return myWindows(context);
  }
}
