// The schema's fields of windows.
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { effectiveSpan, phaseAt, WindowPhase } from '../../domain/windows';
import { Jurisdiction } from '../units/jurisdiction.entity';
import { jurisdictionLoader } from '../units/unit.loader';
import { EditWindowInput } from './window.inputs';
import type { WindowRow } from './window.repo';
import { editWindow } from './window.service';
import { Window, WindowPayload } from './window.type';

@Resolver(() => Window)
export class WindowResolver {
  @Mutation(() => WindowPayload, {
    description:
      "The centre moves a window's instants, with a reason (D4.5). Refuses NOT_FOUND, CONFLICT, INVALID.",
  })
  async editWindow(
    @Ctx() context: RequestContext,
    @Arg('input', () => EditWindowInput, { description: 'The new instants.' })
    input: EditWindowInput,
  ): Promise<{ window: WindowRow }> {
    return { window: await editWindow(context, input) };
  }

  @FieldResolver(() => Jurisdiction, { description: 'Whose schools or teachers (D1.2).' })
  jurisdiction(
    @Root() root: WindowRow,
    @Ctx() context: RequestContext,
  ): Promise<Jurisdiction | null> | Jurisdiction {
    return root.jurisdiction ?? jurisdictionLoader(context).load(root.jurisdictionCode);
  }

  @FieldResolver(() => WindowPhase, {
    description: 'Where the instant of this request stands to it, its extension included (D4.7).',
  })
  state(@Root() root: WindowRow, @Ctx() context: RequestContext): WindowPhase {
    return phaseAt(effectiveSpan(root, [root.extendedUntil]), context.now);
  }
}
