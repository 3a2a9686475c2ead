// A window as it concerns one person or one unit, extensions folded in (D4.5).
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import { Audience, WindowPhase } from '../../domain/windows';

/** When one plan can be written, and where the present stands to that. */
@ObjectType({
  description:
    'When a plan can be written, as it concerns one person or one unit: extensions are folded in (D4.5).',
})
export class WindowState {
  @Field(() => Audience, { description: 'Whose plan.' })
  audience: Audience;

  @Field(() => Int, { description: 'ROC academic year.' })
  year: number;

  @Field(() => DateTime, { description: 'The opening instant, itself inside.' })
  opensAt: number;

  @Field(() => DateTime, {
    description: 'The closing instant, itself outside; the latest extension.',
  })
  closesAt: number;

  @Field({ description: 'Whether an extension moved the closing.' })
  extended: boolean;

  @Field(() => WindowPhase, { description: "Where the server's time stands to it." })
  state: WindowPhase;
}
