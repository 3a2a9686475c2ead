// What is shown of an employment (D3.6).
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDate } from '../../app/scalars';
import { RELEASE_KIND_LABELS, ReleaseKind } from '../../domain/release';

registerEnumType(ReleaseKind, {
  name: 'ReleaseKind',
  description: 'Why somebody was released (D3.5).',
  valuesConfig: {
    LEFT: { description: RELEASE_KIND_LABELS.LEFT },
    TRANSFERRED: { description: RELEASE_KIND_LABELS.TRANSFERRED },
    RETIRED: { description: RELEASE_KIND_LABELS.RETIRED },
  },
});

/** One row of an employment history. */
@ObjectType({
  description: 'A row of the employment history: one unit, from a day to a day (D3.6).',
})
export class Employment {
  @Field(() => String, { description: 'The unit, by its present name.' })
  unitName: string;

  @Field(() => String, { description: '學校代碼.' })
  unitCode: string;

  @Field(() => LocalDate, { description: 'The first day.' })
  fromDay: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; null while it lasts.' })
  toDay: string | null;

  @Field(() => ReleaseKind, {
    nullable: true,
    description: 'How it ended; null while it lasts, and for employments of other units (D3.8).',
  })
  endKind: ReleaseKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, as the own unit wrote it; null for employments of other units (D3.8).',
  })
  reason: string | null;
}
